import type { Layer } from '../architectures/layer.ts';

/** Of one example, without the batch: height, width, channels; or the length of a vector. */
export type Shape = readonly number[];

/** One weight tensor of a network, under the names that Keras has for it. */
export type WeightSpec = Readonly<{
  layer: string;
  name: 'kernel' | 'bias' | 'gamma' | 'beta' | 'moving_mean' | 'moving_variance';
  shape: Shape;
  trainable: boolean;
}>;

/** The network's weights, layer by layer and in Keras' order within one, and the shape of what it gives. */
export function weightSpecs(
  layers: readonly Layer[],
  input: Shape,
  classes: number,
): { weights: readonly WeightSpec[]; output: Shape } {
  const weights: WeightSpec[] = [];
  const output = layers.reduce<Shape>((shape, layer) => {
    const add = (name: WeightSpec['name'], shape: Shape, trainable = true) =>
      weights.push({ layer: layer.name, name, shape, trainable: trainable && layer.trainable !== false });
    switch (layer.kind) {
      case 'Conv2D': {
        const [height = 0, width = 0, channels = 0] = shape;
        const { filters, kernelSize: size, padding } = layer;
        add('kernel', [size, size, channels, filters]);
        add('bias', [filters]);
        const lost = padding === 'valid' ? size - 1 : 0;
        return [height - lost, width - lost, filters];
      }
      case 'MaxPooling2D':
      case 'AveragePooling2D': {
        const [height = 0, width = 0, channels = 0] = shape;
        return [Math.floor(height / layer.poolSize), Math.floor(width / layer.poolSize), channels];
      }
      case 'BatchNormalization': {
        const length = shape.at(layer.axis === -1 ? -1 : 0) ?? 0;
        add('gamma', [length]);
        add('beta', [length]);
        add('moving_mean', [length], false);
        add('moving_variance', [length], false);
        return shape;
      }
      case 'Dropout':
        return shape;
      case 'Flatten':
        return [sizeOf(shape)];
      case 'Dense': {
        const units = layer.units === 'classes' ? classes : layer.units;
        add('kernel', [shape.at(-1) ?? 0, units]);
        add('bias', [units]);
        return [units];
      }
    }
    return layer satisfies never;
  }, input);
  return { weights, output };
}

export const sizeOf = (shape: Shape): number => shape.reduce((product, length) => product * length, 1);

/** Numbers in all of them together. */
export const parameterCount = (weights: readonly WeightSpec[]): number =>
  weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
