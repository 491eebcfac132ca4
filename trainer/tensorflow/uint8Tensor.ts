import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import { backend } from './tensorflow.ts';

const { binding } = backend;

/** Copies bytes into a tensor of TensorFlow's type uint8, which tfjs lacks. Its only use is to be cast. */
export function uint8Tensor(values: Uint8Array, shape: number[]): Tensor {
  const id = binding.createTensor(shape, binding.TF_UINT8, values);
  return backend.createOutputTensor({ id, shape, dtype: binding.TF_UINT8 });
}
