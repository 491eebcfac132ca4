import type { Sharp, default as sharp } from 'sharp';
import { sizeOfColourJpeg } from './colourJpeg.ts';

/** How the files of a dataset become pixels. */
export type ImageReading = 'KERAS' | 'CORRECTED';

/**
 * Returns a file's first picture as RGB with one byte per channel. These pixels train, so every preview must show them too. The
 * library is an argument, so that this file depends on nothing.
 */
export const openImage = (open: typeof sharp, file: Uint8Array, reading: ImageReading): Promise<Sharp> =>
  reading === 'KERAS' ? asKeras(open, file) : corrected(open, file);

/** Returns whether the picture is turned by its EXIF orientation. PIL turns only TIFF files. */
export const isTurned = (reading: ImageReading, format: string) => reading === 'CORRECTED' || format === 'tiff';

/** Rejects a truncated file, but accepts one with an odd tag. */
const STRICTLY = { failOn: 'error' } as const;

/** Reads a file as PIL's `convert('RGB')` does: it ignores colour profiles and drops transparency, which reveals what is under it. */
async function asKeras(open: typeof sharp, file: Uint8Array): Promise<Sharp> {
  if (sizeOfColourJpeg(file)) return open(file, { ...STRICTLY, ignoreIcc: true }).toColourspace('srgb');
  const { format, space, depth, hasAlpha } = await open(file, STRICTLY).metadata();
  const image = open(format === 'gif' ? withoutTransparency(file) : file, {
    ...STRICTLY,
    ignoreIcc: true,
    autoOrient: isTurned('KERAS', format),
  });
  if (space === 'cmyk') {
    const inks = image.pipelineColourspace('cmyk').toColourspace('cmyk');
    return ofSamples(open, (depth === 'ushort' ? inks.linear(1 / 256) : inks).raw({ depth: 'uchar' }), cmykToRgb);
  }
  if (space === 'grey16' && !(format === 'png' && file[PNG_COLOUR_TYPE] === GREY_WITH_ALPHA))
    return ofSamples(open, image.toColourspace('grey16').removeAlpha().raw({ depth: 'ushort' }), cutGrey16);
  // Alpha is removed before resizing, because sharp then weighs colours by their opacity.
  if (hasAlpha) return ofSamples(open, image.removeAlpha().toColourspace('srgb').raw(), pixels => pixels);
  return image.toColourspace('srgb');
}

/** Reads a file upright, with its colour profile applied, transparent parts on white and 16 bits scaled to 8. */
async function corrected(open: typeof sharp, file: Uint8Array): Promise<Sharp> {
  const image = open(file, { ...STRICTLY, autoOrient: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb');
  if (sizeOfColourJpeg(file)) return image; // saves opening the file a second time
  const { depth, space } = await open(file, STRICTLY).metadata();
  // Scale before applying the profile: sharp would convert 16 bits to Display P3, and ignore a grey picture's profile.
  return depth === 'ushort' && space !== 'cmyk'
    ? image.pipelineColourspace(space === 'grey16' ? 'b-w' : 'srgb')
    : image;
}

async function ofSamples(
  open: typeof sharp,
  image: Sharp,
  toRgb: (samples: Buffer, channels: number) => Uint8Array,
): Promise<Sharp> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return open(toRgb(data, channels), { raw: { width, height, channels: 3 } });
}

/** Converts CMYK to RGB with PIL's arithmetic, which does not model inks. */
function cmykToRgb(samples: Uint8Array, channels: number): Uint8Array {
  const rgb = new Uint8Array((samples.length / channels) * 3);
  for (let from = 0, to = 0; to < rgb.length; from += channels) {
    const light = 255 - (samples[from + 3] as number);
    for (let ink = 0; ink < 3; ink++) rgb[to++] = light - share(samples[from + ink] as number, light);
  }
  return rgb;
}

/** Returns a * b / 255, rounded as in PIL's MULDIV255. */
function share(a: number, b: number): number {
  const product = a * b + 128;
  return ((product >> 8) + product) >> 8;
}

/** Cuts 16-bit grey values off above 255, as PIL does, so most of such a picture turns white. */
function cutGrey16(samples: Buffer): Uint8Array {
  const rgb = new Uint8Array((samples.length / 2) * 3);
  for (let pixel = 0; pixel < samples.length / 2; pixel++)
    rgb.fill(Math.min(255, samples.readUInt16LE(pixel * 2)), pixel * 3, pixel * 3 + 3);
  return rgb;
}

/** Offset of a PNG's colour type (PNG 11.2.1). PIL scales 16-bit grey to 8 bits only if the PNG also has alpha. */
const PNG_COLOUR_TYPE = 25;
const GREY_WITH_ALPHA = 4;

/**
 * Returns the GIF with the first picture's transparent colour declared opaque, because decoders paint it black otherwise. The flag
 * is in the graphic control extension, one of the blocks between the header and the picture (GIF89a, 18 to 23).
 */
function withoutTransparency(gif: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(gif);
  const at = (position: number) => bytes[position] ?? 0;
  const colours = at(10) & 0x80 ? 3 << ((at(10) & 7) + 1) : 0;
  for (let block = 13 + colours; at(block) === 0x21; ) {
    if (at(block + 1) === 0xf9) bytes[block + 3] = at(block + 3) & ~1;
    for (block += 2; at(block) > 0; ) block += at(block) + 1;
    block++;
  }
  return bytes;
}
