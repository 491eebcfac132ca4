import type { FillMode } from './augmentation.ts';

/**
 * Moves an image's pixels by a projection (augmentation.ts) with bilinear interpolation. It computes the same as TensorFlow's
 * ImageProjectiveTransformV3, for programs that do not load TensorFlow.
 *
 * @param pixels rows from the top, `channels` bytes a pixel
 * @param projection eight numbers; the last two, which bend straight lines, are assumed to be 0
 */
export function warp(
  pixels: Uint8ClampedArray,
  { size, channels }: { size: number; channels: number },
  [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0]: readonly number[],
  fillMode: FillMode,
): Uint8ClampedArray {
  const result = new Uint8ClampedArray(pixels.length);
  const at = (x: number, y: number, channel: number) =>
    x < 0 || y < 0 || x >= size || y >= size ? 0 : (pixels[(y * size + x) * channels + channel] as number);
  const inside = INSIDE[fillMode];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const fromX = inside(a * x + b * y + c, size);
      const fromY = inside(d * x + e * y + f, size);
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, bottom] = [fromX - left, fromY - top];
      for (let channel = 0; channel < channels; channel++) {
        const above = (1 - right) * at(left, top, channel) + right * at(left + 1, top, channel);
        const below = (1 - right) * at(left, top + 1, channel) + right * at(left + 1, top + 1, channel);
        result[(y * size + x) * channels + channel] = (1 - bottom) * above + bottom * below;
      }
    }
  return result;
}

/** Maps a coordinate outside 0..size-1 to the one that is read instead. */
const INSIDE: Record<FillMode, (coordinate: number, size: number) => number> = {
  nearest: (coordinate, size) => Math.min(Math.max(coordinate, 0), size - 1),
  // The mirror lies on the edge, so the outermost pixel repeats: d c b a | a b c d | d c b a.
  reflect: (coordinate, size) => {
    const period = 2 * size;
    const folded = (((coordinate + 0.5) % period) + period) % period;
    return Math.min(Math.max((folded < size ? folded : period - folded) - 0.5, 0), size - 1);
  },
  constant: coordinate => coordinate,
};
