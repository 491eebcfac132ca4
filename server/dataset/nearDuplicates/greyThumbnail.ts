import type { Pixels } from '../verifyImage.ts';

/** Pixels a side of the picture that perceptual hashes are taken of. */
export const SIDE = 32;

/**
 * The picture in 32 x 32 levels of grey, squeezed to a square: luma of ITU-R 601, then the mean of the area that a pixel covers.
 * In plain code, because the machinery that sharp sets up for scaling costs twice what decoding a small picture does.
 */
export function greyThumbnail({ data, width, height }: Pixels): Float64Array {
  const grey = new Float64Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 3)
    grey[pixel] = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  return scaleRows(scaleRows(grey, width, height), height, SIDE);
}

/** Scales rows of `length` to 32 and turns the picture over its diagonal, so that doing it twice scales both ways. */
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

/** Which of `length` pixels one of the 32 covers, and how much each of them is of it. */
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
