import type { Hyperparameters } from '../architectures/hyperparameters.ts';

/** An image as RGB, one byte per channel, rows from the top. */
export type Picture = { pixels: Uint8Array; width: number; height: number };

/** Resizes a picture to a square with PIL's arithmetic, so that the result equals Keras' image loading to the byte. */
export function resize(picture: Picture, size: number, interpolation: Hyperparameters['interpolation']): Uint8Array {
  if (picture.width === size && picture.height === size) return picture.pixels;
  return interpolation === 'nearest' ? nearest(picture, size) : bilinear(picture, size);
}

function nearest({ pixels, width, height }: Picture, size: number): Uint8Array {
  const columns = centres(width, size);
  const rows = centres(height, size);
  const result = new Uint8Array(size * size * 3);
  let to = 0;
  for (const row of rows)
    for (const column of columns) {
      const from = (row * width + column) * 3;
      result[to++] = pixels[from] as number;
      result[to++] = pixels[from + 1] as number;
      result[to++] = pixels[from + 2] as number;
    }
  return result;
}

/**
 * Returns the old pixel under the centre of each new one. Centres are accumulated, not multiplied, as in PIL: the rounding
 * matters where a centre falls on the edge of a pixel.
 */
function centres(length: number, size: number): number[] {
  const scale = length / size;
  const result: number[] = [];
  for (let centre = scale * 0.5; result.length < size; centre += scale) result.push(Math.floor(centre));
  return result;
}

/**
 * PIL's BILINEAR: a triangle filter that widens when the image shrinks, applied first across, then down, and rounded to bytes
 * after each. (Pillow 13 goes down first where that is less work, which moves some values by one.)
 */
function bilinear({ pixels, width, height }: Picture, size: number): Uint8Array {
  const narrow = new Uint8Array(height * size * 3);
  const across = triangleWeights(width, size);
  for (let row = 0; row < height; row++)
    for (let x = 0; x < size; x++)
      blend(pixels, row * width * 3, 3, narrow, (row * size + x) * 3, across[x] as Weights);
  const result = new Uint8Array(size * size * 3);
  const down = triangleWeights(height, size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) blend(narrow, x * 3, size * 3, result, (y * size + x) * 3, down[y] as Weights);
  return result;
}

/** The bits of PIL's fixed-point weights for bytes: 32, less 8 for the value and 2 spare ones. */
const PRECISION_BITS = 22;

/** The weights of the old pixels, from `first` on, that make up one new pixel. */
type Weights = { first: number; weights: number[] };

function triangleWeights(length: number, size: number): Weights[] {
  const scale = length / size;
  const support = Math.max(scale, 1);
  const narrowing = 1 / support; // reciprocals in the same places as in PIL, because the last bit decides some bytes
  return Array.from({ length: size }, (_, x) => {
    const centre = (x + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - support + 0.5));
    const end = Math.min(length, Math.trunc(centre + support + 0.5));
    const raw: number[] = [];
    for (let at = first; at < end; at++) raw.push(Math.max(0, 1 - Math.abs((at - centre + 0.5) * narrowing)));
    const share = 1 / raw.reduce((a, b) => a + b, 0);
    return { first, weights: raw.map(weight => Math.trunc(0.5 + weight * share * (1 << PRECISION_BITS))) };
  });
}

/** Blends the three channels of one new pixel. Weights add up to one apart from rounding, so every sum fits into a byte. */
function blend(
  from: Uint8Array,
  offset: number,
  stride: number,
  to: Uint8Array,
  at: number,
  { first, weights }: Weights,
): void {
  let red = 1 << (PRECISION_BITS - 1);
  let green = red;
  let blue = red;
  for (let i = 0, pixel = offset + first * stride; i < weights.length; i++, pixel += stride) {
    const weight = weights[i] as number;
    red += weight * (from[pixel] as number);
    green += weight * (from[pixel + 1] as number);
    blue += weight * (from[pixel + 2] as number);
  }
  to[at] = red >> PRECISION_BITS;
  to[at + 1] = green >> PRECISION_BITS;
  to[at + 2] = blue >> PRECISION_BITS;
}
