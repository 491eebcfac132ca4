import { placeLayers } from '../architectures/weightSpecs.ts';
import type { Description } from './description.ts';

export type KerasConfig = { class_name: string; config: Record<string, unknown> };

/**
 * Returns the network's configuration in a form that Keras 2, Keras 3 and tfjs all read: `batch_input_shape` where Keras 3
 * itself writes `batch_shape`, and type names where it writes policies. Omitted settings have the same default in all three.
 */
export const kerasConfig = ({ name, layers, input, classes }: Description): KerasConfig => ({
  class_name: 'Sequential',
  config: {
    name,
    layers: [
      { class_name: 'InputLayer', config: { name: 'image', batch_input_shape: [null, ...input], dtype: 'float32' } },
      ...placeLayers(layers, input, classes).map(({ layer: { kind, name, trainable = true }, keras }) => ({
        class_name: kind,
        config: { name, trainable, dtype: 'float32', ...keras() },
      })),
    ],
  },
});
