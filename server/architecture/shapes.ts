import type { AnnouncedLayer } from '../../common/layers/settings.ts';
import { sizeOf } from '../../common/layers/shape.ts';
import { TooSmall, walk } from '../../common/layers/walk.ts';

export { TooSmall };

/** A layer as trainers announce it: JSON that nobody has checked. */
export type Layer = AnnouncedLayer;

export interface ParameterCounts {
  readonly total: number;
  readonly trainable: number;
}

/**
 * Counts a network's parameters as Keras does, by walking its layers over the shape of one image.
 * Null where a layer is of a kind not known here; throws TooSmall where the network cannot be built at this size.
 */
export function countParameters(layers: readonly Layer[], imageSize: number, classes: number): ParameterCounts | null {
  const placed = walk(layers, [imageSize, imageSize, 3], classes);
  if (!placed) return null;
  const parameters = placed.flatMap(layer => layer.parameters);
  const count = (counted: typeof parameters) => counted.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return { total: count(parameters), trainable: count(parameters.filter(({ trainable }) => trainable)) };
}

/** No announced network needs larger images than this to leave a pixel at its end. */
const GREATEST_IMAGE_SIZE = 4_096;

/**
 * The smallest square image that leaves each layer a pixel; null where a kind of layer is unknown here, or none is large
 * enough. What fits at one size fits at all above it, so each step halves what is left to search.
 */
export function smallestImageSize(layers: readonly Layer[]): number | null {
  const fits = (size: number) => layerLeftEmpty(layers, size) === null;
  if (!fits(GREATEST_IMAGE_SIZE) || !countParameters(layers, GREATEST_IMAGE_SIZE, 1)) return null;
  let [below, enough] = [0, GREATEST_IMAGE_SIZE];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (fits(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

/** The layer at which nothing is left of an image; null when all of them fit. */
export function layerLeftEmpty(layers: readonly Layer[], imageSize: number): string | null {
  try {
    countParameters(layers, imageSize, 1);
    return null;
  } catch (error) {
    if (error instanceof TooSmall) return error.layer;
    throw error;
  }
}
