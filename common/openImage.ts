import type { Sharp, default as sharp } from 'sharp';
import { sizeOfColourJpeg } from './colourJpeg.ts';

/** How the files of a dataset become pixels. */
export type ImageReading = 'KERAS' | 'CORRECTED';

/**
 * A file's first picture as RGB, a byte a channel: what trains, and so what every preview has to show. The library comes as
 * an argument, so that this file depends on nothing.
 */
export const openImage = (open: typeof sharp, file: Uint8Array, reading: ImageReading): Promise<Sharp> =>
  reading === 'KERAS' ? asKeras(open, file) : corrected(open, file);

/** Whether the picture is turned as its EXIF orientation says. Of all formats, PIL does so with TIFF alone. */
export const isTurned = (reading: ImageReading, format: string) => reading === 'CORRECTED' || format === 'tiff';

/** A file that was cut off is no picture; one with an odd tag is. */
const STRICTLY = { failOn: 'error' } as const;

/** PIL's `convert('RGB')`: profiles are ignored, transparency is dropped and what colour lay under it shows. */
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
  // Before anything is resized: sharp weighs colours by their opacity then.
  if (hasAlpha) return ofSamples(open, image.removeAlpha().toColourspace('srgb').raw(), pixels => pixels);
  return image.toColourspace('srgb');
}

/** Upright, colour profile applied, transparent parts on white, 16 bits scaled to 8. */
async function corrected(open: typeof sharp, file: Uint8Array): Promise<Sharp> {
  const image = open(file, { ...STRICTLY, autoOrient: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb');
  if (sizeOfColourJpeg(file)) return image; // which saves opening it twice
  const { depth, space } = await open(file, STRICTLY).metadata();
  // Scaled first: sharp would take a profile of 16 bits to Display P3, and leave that of a grey picture out.
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

/** PIL's arithmetic, without any idea of inks. */
function cmykToRgb(samples: Uint8Array, channels: number): Uint8Array {
  const rgb = new Uint8Array((samples.length / channels) * 3);
  for (let from = 0, to = 0; to < rgb.length; from += channels) {
    const light = 255 - (samples[from + 3] as number);
    for (let ink = 0; ink < 3; ink++) rgb[to++] = light - share(samples[from + ink] as number, light);
  }
  return rgb;
}

/** a * b / 255, rounded: PIL's MULDIV255. */
function share(a: number, b: number): number {
  const product = a * b + 128;
  return ((product >> 8) + product) >> 8;
}

/** PIL takes 16 bits of grey as they are and cuts off above 255, so most of such pictures is white. */
function cutGrey16(samples: Buffer): Uint8Array {
  const rgb = new Uint8Array((samples.length / 2) * 3);
  for (let pixel = 0; pixel < samples.length / 2; pixel++)
    rgb.fill(Math.min(255, samples.readUInt16LE(pixel * 2)), pixel * 3, pixel * 3 + 3);
  return rgb;
}

/** Where a PNG says what its samples are (PNG 11.2.1); grey with alpha is the one grey of 16 bits that PIL scales to 8. */
const PNG_COLOUR_TYPE = 25;
const GREY_WITH_ALPHA = 4;

/**
 * The GIF with the first picture's transparent colour declared opaque: decoders paint it black otherwise. That flag is in
 * the graphic control extension, one of the blocks between the header and the picture (GIF89a, 18 to 23).
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
