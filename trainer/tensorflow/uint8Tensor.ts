import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import { backend } from './tensorflow.ts';

const { binding } = backend;

/** Bytes as a tensor of TensorFlow's uint8, which tfjs does not have: only for `cast`. It copies them. */
export function uint8Tensor(values: Uint8Array, shape: number[]): Tensor {
  const id = binding.createTensor(shape, binding.TF_UINT8, values);
  return backend.createOutputTensor({ id, shape, dtype: binding.TF_UINT8 });
}
