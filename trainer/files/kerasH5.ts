import { weightSpecs } from '../architectures/weightSpecs.ts';
import { withHdf5 } from '../weights/hdf5.ts';
import type { Description } from './description.ts';
import { kerasConfig } from './kerasConfig.ts';

/** The version of Keras' HDF5 layout. It has not changed since. */
const KERAS_VERSION = '3.0.0';

/**
 * Writes a whole model as Keras' .h5 file, for `keras.models.load_model`: the configuration as an attribute, then a group for
 * each layer that has weights (keras/src/legacy/saving/legacy_h5_format.py).
 *
 * @param weights in the order of weightSpecs
 * @param attributes additional texts to store; Keras ignores them
 */
export async function writeKerasH5(
  path: string,
  network: Description,
  weights: readonly Float32Array[],
  attributes: Record<string, string> = {},
): Promise<void> {
  const specs = weightSpecs(network.layers, network.input, network.classes).map((spec, index) => ({
    ...spec,
    data: weights[index] as Float32Array,
  }));
  const layers = [...new Set(specs.map(({ layer }) => layer))];

  await withHdf5(path, 'w', file => {
    const keras = { backend: 'tensorflow', keras_version: KERAS_VERSION };
    const texts = { ...keras, model_config: JSON.stringify(kerasConfig(network)), ...attributes };
    for (const [name, text] of Object.entries(texts)) file.create_attribute(name, text);

    const model = file.create_group('model_weights');
    for (const [name, text] of Object.entries(keras)) model.create_attribute(name, text);
    model.create_attribute('layer_names', layers);
    for (const layer of layers) {
      const own = specs.filter(spec => spec.layer === layer);
      const names = own.map(({ name }) => `${layer}/${name}`);
      const group = model.create_group(layer);
      group.create_attribute('weight_names', names);
      const inner = group.create_group(layer);
      for (const { name, data, shape } of own) inner.create_dataset({ name, data, shape: [...shape] });
    }
  });
}
