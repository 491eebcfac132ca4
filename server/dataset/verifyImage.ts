import sharp from 'sharp';
import { type ImageReading, isTurned, openImage } from '../../common/openImage.ts';

/** 10,000 x 10,000 pixels. A larger decoded image would take more memory than the whole server may use. */
const MOST_PIXELS = 100_000_000;

/** The accepted raster formats. sharp also renders SVG and PDF, but their parsers should not read untrusted files. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);

// Several images are decoded in parallel, each on one thread. A cache would only cost memory, as each is decoded once.
sharp.cache(false);
sharp.concurrency(1);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the width and height of the image as training reads it from its header. Returns null if the file is not an image, or
 * if the image is too large.
 */
export async function measureImage(bytes: Buffer, reading: ImageReading): Promise<Size | null> {
  const header = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch(() => null);
  if (!header || !FORMATS.has(header.format) || header.width * header.height > MOST_PIXELS) return null;
  const { width, height } = isTurned(reading, header.format) ? header.autoOrient : header;
  return { width, height };
}

/** Images of up to this many pixels are decoded in full, which takes less than half as long as scaling them with sharp. */
const SMALL_PIXELS = 256 * 256;

/** The width and height that larger images are scaled to, which is enough for the same perceptual hash. */
const DECODED_SIDE = 128;

/** The red, green and blue bytes of the pixels, row by row. */
export interface Pixels extends Size {
  readonly data: Uint8Array;
}

/**
 * Decodes the image as training reads it, and scales a large one to 128 x 128. Returns null if decoding fails. For a large JPEG,
 * scaling skips most of the inverse transform (shrink on load), but still reads the entropy-coded data to the end. A truncated
 * file is therefore detected in every format.
 */
export async function decode(bytes: Buffer, { width, height }: Size, reading: ImageReading): Promise<Pixels | null> {
  try {
    const image = await openImage(sharp, bytes, reading);
    const decoded = width * height <= SMALL_PIXELS ? image : image.resize(DECODED_SIDE, DECODED_SIDE, { fit: 'fill' });
    const { data, info } = await decoded.raw().toBuffer({ resolveWithObject: true });
    return info.channels === 3 ? { data, width: info.width, height: info.height } : null;
  } catch {
    return null;
  }
}
