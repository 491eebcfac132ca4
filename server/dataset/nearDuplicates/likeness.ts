import { SIDE } from './greyThumbnail.ts';

/**
 * Measures the similarity of two 32 x 32 grey images by the correlation of their gradients: 1 for the same image, about 0 for
 * unrelated images. Gradients ignore brightness and contrast. Correlated grey levels would give too much weight to what
 * different images have in common, such as dark hair above a bright face in portraits.
 */
export function likenessOf(a: Float64Array, b: Float64Array): number {
  const [x, y] = [gradientsOf(a), gradientsOf(b)];
  const lengths = Math.sqrt(product(x, x) * product(y, y));
  return lengths === 0 ? 0 : product(x, y) / lengths;
}

/** Returns the horizontal and the vertical gradient of each inner pixel. */
function gradientsOf(grey: Float64Array): Float64Array {
  const gradients: number[] = [];
  for (let row = 1; row < SIDE - 1; row++)
    for (let column = 1; column < SIDE - 1; column++) {
      const at = row * SIDE + column;
      gradients.push((grey[at + 1] as number) - (grey[at - 1] as number));
      gradients.push((grey[at + SIDE] as number) - (grey[at - SIDE] as number));
    }
  return Float64Array.from(gradients);
}

const product = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
