/** A layer as trainers announce it: Keras' class name and arguments, such as { kind: 'Conv2D', filters: 32, kernelSize: 3 }. */
export type Layer = Readonly<Record<string, unknown>>;

/** The height, width and number of channels, or the length of a vector. */
type Shape = readonly number[];

export interface ParameterCounts {
  readonly total: number;
  readonly trainable: number;
}

/** The image is too small: the output of a layer would be empty. */
export class TooSmall extends Error {
  readonly layer: string;

  constructor(layer: string) {
    super(`The image is too small: the output of ${layer} would be empty.`);
    this.layer = layer;
  }
}

/**
 * Counts a network's parameters as Keras does, by following the shape of one image through its layers.
 * Returns null if it does not know the kind of a layer. Throws TooSmall if the network cannot be built at this size.
 */
export function countParameters(layers: readonly Layer[], imageSize: number, classes: number): ParameterCounts | null {
  let shape: Shape = [imageSize, imageSize, 3];
  let total = 0;
  let trainable = 0;
  for (const [index, layer] of layers.entries()) {
    const kind = String(layer.kind);
    // Without hasOwn, a kind such as `constructor` would find an inherited property.
    const step = Object.hasOwn(KINDS, kind) ? KINDS[kind]?.(layer, shape, classes) : null;
    if (!step) return null;
    if (step.shape.some(length => length < 1)) throw new TooSmall(String(layer.name ?? `layer ${index + 1}`));
    shape = step.shape;
    total += step.total;
    trainable += layer.trainable === false ? 0 : step.trainable;
  }
  return { total, trainable };
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

interface Step extends ParameterCounts {
  readonly shape: Shape;
}

type Kind = (layer: Layer, shape: Shape, classes: number) => Step | null;

const KINDS: Record<string, Kind> = {
  Conv2D(layer, shape) {
    const [height, width, channels] = shape;
    const kernel = pair(layer.kernelSize);
    const filters = whole(layer.filters);
    if (height === undefined || width === undefined || channels === undefined || !kernel || !filters) return null;
    const total = kernel[0] * kernel[1] * channels * filters + (layer.useBias === false ? 0 : filters);
    return { shape: [...slide(layer, [height, width], kernel, [1, 1]), filters], total, trainable: total };
  },
  MaxPooling2D: pool,
  AveragePooling2D: pool,
  /** A trained scale and offset, and an untrained running mean and variance. `axis` counts the batch as 0. */
  BatchNormalization(layer, shape) {
    const axis = typeof layer.axis === 'number' ? layer.axis : -1;
    const length = axis === 0 ? undefined : shape.at(axis < 0 ? axis : axis - 1);
    return length === undefined ? null : { shape, total: 4 * length, trainable: 2 * length };
  },
  Dropout: unchanged,
  Activation: unchanged,
  ReLU: unchanged,
  Rescaling: unchanged,
  Flatten: (_layer, shape) => free([shape.reduce((product, length) => product * length, 1)]),
  GlobalAveragePooling2D: globalPool,
  GlobalMaxPooling2D: globalPool,
  Dense(layer, shape, classes) {
    const units = layer.units === 'classes' ? classes : whole(layer.units);
    const inputs = shape.at(-1);
    if (!units || inputs === undefined) return null;
    const total = (inputs + (layer.useBias === false ? 0 : 1)) * units;
    return { shape: [...shape.slice(0, -1), units], total, trainable: total };
  },
};

const free = (shape: Shape): Step => ({ shape, total: 0, trainable: 0 });

function unchanged(_layer: Layer, shape: Shape): Step {
  return free(shape);
}

function globalPool(_layer: Layer, shape: Shape): Step | null {
  return shape.length === 3 ? free(shape.slice(2)) : null;
}

function pool(layer: Layer, shape: Shape): Step | null {
  const [height, width, channels] = shape;
  const size = pair(layer.poolSize ?? 2);
  if (height === undefined || width === undefined || channels === undefined || !size) return null;
  return free([...slide(layer, [height, width], size, size), channels]);
}

/** Returns how many positions a window has along both axes: `same` pads, `valid` (Keras' default) rounds down. */
function slide(
  layer: Layer,
  lengths: readonly [number, number],
  window: readonly [number, number],
  defaultStrides: readonly [number, number],
): Shape {
  const strides = pair(layer.strides ?? defaultStrides) ?? defaultStrides;
  const along = (axis: 0 | 1) =>
    layer.padding === 'same'
      ? Math.ceil(lengths[axis] / strides[axis])
      : Math.floor((lengths[axis] - window[axis]) / strides[axis]) + 1;
  return [along(0), along(1)];
}

function whole(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}

function pair(value: unknown): readonly [number, number] | null {
  const [first, second] = Array.isArray(value) ? value.map(whole) : [whole(value), whole(value)];
  return first && second ? [first, second] : null;
}
