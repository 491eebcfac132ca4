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
 * Counts a network's parameters as Keras does, by following the shape of one image through its layers.
 * Returns null if it does not know the kind of a layer. Throws TooSmall if the network cannot be built at this size.
 */
export function countParameters(layers: readonly Layer[], imageSize: number, classes: number): ParameterCounts | null {
  const placed = walk(layers, [imageSize, imageSize, 3], classes);
  if (!placed) return null;
  const parameters = placed.flatMap(layer => layer.parameters);
  const count = (counted: typeof parameters) => counted.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return { total: count(parameters), trainable: count(parameters.filter(({ trainable }) => trainable)) };
}

/** No announced network needs larger images than this, in pixels. */
const GREATEST_IMAGE_SIZE = 4_096;

/**
 * Returns the width of the smallest square image at which every layer has an output. Returns null if it does not know the
 * kind of a layer or if no size is large enough. The search is binary, because a size above a sufficient one is sufficient too.
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

/** Returns the first layer whose output would be empty, or null if the image is large enough. */
export function layerLeftEmpty(layers: readonly Layer[], imageSize: number): string | null {
  try {
    countParameters(layers, imageSize, 1);
    return null;
  } catch (error) {
    if (error instanceof TooSmall) return error.layer;
    throw error;
  }
}
