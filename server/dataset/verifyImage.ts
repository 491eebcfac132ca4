import sharp from 'sharp';
import { type ImageReading, isTurned, openImage } from '../../common/openImage.ts';

/** 10,000 x 10,000: beyond it a decoded image takes more memory than the whole server may. */
const MOST_PIXELS = 100_000_000;

/** Raster formats alone: sharp would also draw SVG and PDF, whose parsers have no business with foreign files. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);

// Each image is decoded once, by one thread: parallel work lies in decoding several, and a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width and height of the picture that trains, by its header; null where it is no image, or too large a one. */
export async function measureImage(bytes: Buffer, reading: ImageReading): Promise<Size | null> {
  const header = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch(() => null);
  if (!header || !FORMATS.has(header.format) || header.width * header.height > MOST_PIXELS) return null;
  const { width, height } = isTurned(reading, header.format) ? header.autoOrient : header;
  return { width, height };
}

/** Up to here decoding everything is cheaper than the machinery of scaling: less than half the time for a thumbnail. */
const SMALL_PIXELS = 256 * 256;

/** A side of what a larger picture is decoded to: enough for a perceptual hash to come out as of the whole. */
const DECODED_SIDE = 128;

/** A picture's red, green and blue, a byte each, row by row. */
export interface Pixels extends Size {
  readonly data: Uint8Array;
}

/**
 * Decodes all of the bytes in the way they will be read, a large picture to 128 x 128; null where that fails. Scaling a large
 * JPEG lets it skip most of the inverse transform (shrink on load), but its entropy-coded data are read to the end, so a file
 * that was cut off is noticed in every format.
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
