import type { Group } from 'h5wasm/node';
import { float32In, groupIn, withHdf5 } from './hdf5.ts';
import type { TensorSpec } from './tensorSpec.ts';
import { UnfitFile } from './unfitFile.ts';

/**
 * Reads weights from Keras' HDF5 layout: a group for each layer, whose attribute `weight_names` lists its datasets in order.
 * In the file of a whole model, these groups are inside the group `model_weights`. The file may contain other layers too.
 *
 * @throws UnfitFile, or Hdf5Error if the file is damaged or not an HDF5 file
 */
export const readKerasFile = (path: string, weights: readonly TensorSpec[]): Promise<Float32Array[]> =>
  withHdf5(path, 'r', file => {
    const layers = groupIn(file, 'model_weights') ?? file;
    return weights.map(weight => {
      const own = weights.filter(({ layer }) => layer === weight.layer);
      return read(layers, weight, own.indexOf(weight));
    });
  });

/** @param place the weight's index in its layer */
function read(layers: Group, { layer, name, shape }: TensorSpec, place: number): Float32Array {
  const group = groupIn(layers, layer);
  if (!group) throw new UnfitFile(`it has no layer ${layer}`);
  const names = group.attrs.weight_names?.value;
  const dataset = Array.isArray(names) ? names[place] : undefined;
  const found = typeof dataset === 'string' ? float32In(group, dataset) : undefined;
  if (!found) throw new UnfitFile(`its layer ${layer} has no ${name} in float32`);
  if (String(found.shape) !== String(shape))
    throw new UnfitFile(
      `the ${name} of its layer ${layer} is ${found.shape.join(' x ')} instead of ${shape.join(' x ')}`,
    );
  return found.values;
}
