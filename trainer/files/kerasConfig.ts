import { BATCH_NORMALIZATION, type Layer } from '../architectures/layer.ts';
import type { Description } from './description.ts';

export type KerasConfig = { class_name: string; config: Record<string, unknown> };

/**
 * The network as Keras writes it down, in the words that Keras 2, Keras 3 and tfjs all read: `batch_input_shape` where Keras 3
 * itself would say `batch_shape`, types by name where it has policies. What is left out has the same default in all of them.
 */
export const kerasConfig = ({ name, layers, input, classes }: Description): KerasConfig => ({
  class_name: 'Sequential',
  config: {
    name,
    layers: [
      { class_name: 'InputLayer', config: { name: 'image', batch_input_shape: [null, ...input], dtype: 'float32' } },
      ...layers.map(layer => layerConfig(layer, classes)),
    ],
  },
});

function layerConfig(layer: Layer, classes: number): KerasConfig {
  const { kind, name, trainable = true } = layer;
  return { class_name: kind, config: { name, trainable, dtype: 'float32', ...ownConfig(layer, classes) } };
}

function ownConfig(layer: Layer, classes: number): Record<string, unknown> {
  switch (layer.kind) {
    case 'Conv2D': {
      const { filters, kernelSize, padding, activation } = layer;
      return { filters, kernel_size: [kernelSize, kernelSize], padding, activation };
    }
    case 'MaxPooling2D':
    case 'AveragePooling2D':
      return { pool_size: [layer.poolSize, layer.poolSize] };
    case 'BatchNormalization':
      return { axis: layer.axis, ...BATCH_NORMALIZATION };
    case 'Dropout':
      return { rate: layer.rate };
    case 'Flatten':
      return {};
    case 'Dense':
      return { units: layer.units === 'classes' ? classes : layer.units, activation: layer.activation };
  }
}
