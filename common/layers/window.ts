import { type AnnouncedLayer, type Pair, pair } from './settings.ts';
import type { Shape } from './shape.ts';

/** The window that a convolution or a pooling layer slides over an image. */
export type Window = Readonly<{ size: Pair; strides: Pair; padding: Padding }>;

/** `same` pads the image with zeros, so that a stride of 1 keeps its size; `valid`, Keras' default, does not pad. */
export type Padding = 'valid' | 'same';

/** Reads the strides and the padding of a layer whose window has this size. Invalid strides fall back to the default. */
export const readWindow = (layer: AnnouncedLayer, size: Pair, defaultStrides: Pair): Window => ({
  size,
  strides: pair(layer.strides ?? defaultStrides) ?? defaultStrides,
  padding: layer.padding === 'same' ? 'same' : 'valid',
});

/** Returns the number of window positions along the height and the width of an image, 0 or less if the window does not fit. */
export function positions([height, width]: Pair, { size, strides, padding }: Window): Pair {
  const along = (length: number, axis: 0 | 1) =>
    padding === 'same' ? Math.ceil(length / strides[axis]) : Math.floor((length - size[axis]) / strides[axis]) + 1;
  return [along(height, 0), along(width, 1)];
}

/** Returns height, width and channels of an image, or null if the shape is not that of an image. */
export function imageOf(shape: Shape): { height: number; width: number; channels: number } | null {
  const [height, width, channels] = shape;
  return height === undefined || width === undefined || channels === undefined ? null : { height, width, channels };
}
