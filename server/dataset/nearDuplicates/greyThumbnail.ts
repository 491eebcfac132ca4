import type { Pixels } from '../verifyImage.ts';

/** The width and height of the image that a perceptual hash is computed from. */
export const SIDE = 32;

/**
 * Scales an image to a square of 32 x 32 grey levels. Each level is the mean luma (ITU-R 601) of the area that the pixel covers.
 * It does not use sharp, whose setup for scaling takes twice as long as decoding a small image.
 */
export function greyThumbnail({ data, width, height }: Pixels): Float64Array {
  const grey = new Float64Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 3)
    grey[pixel] = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  return scaleRows(scaleRows(grey, width, height), height, SIDE);
}

/** Scales rows of `length` pixels to 32 and transposes the image, so that calling it twice scales both dimensions. */
function scaleRows(levels: Float64Array, length: number, rows: number): Float64Array {
  const scaled = new Float64Array(SIDE * rows);
  for (let to = 0; to < SIDE; to++) {
    const { from, shares } = covered(to, length);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let index = 0, at = row * length + from; index < shares.length; index++, at++)
        sum += (levels[at] as number) * (shares[index] as number);
      scaled[to * rows + row] = sum;
    }
  }
  return scaled;
}

/** Returns which of `length` pixels a scaled pixel covers, and the share that each of them has in it. */
function covered(to: number, length: number): { from: number; shares: Float64Array } {
  const scale = length / SIDE;
  const [begin, end] = [to * scale, (to + 1) * scale];
  const from = Math.floor(begin);
  const shares = Float64Array.from(
    { length: Math.min(length, Math.ceil(end)) - from },
    (_, index) => (Math.min(from + index + 1, end) - Math.max(from + index, begin)) / scale,
  );
  return { from, shares };
}
