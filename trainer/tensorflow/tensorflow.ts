import { createRequire } from 'node:module';
import util from 'node:util';
import type tensorflow from '@tensorflow/tfjs-node-gpu';
import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js';

// This file loads 800 MB of native code, so only processes that compute import it.

const require = createRequire(import.meta.url);

// tfjs-node 4.22 calls this function, which Node 23 removed.
util.isNullOrUndefined ??= (value): value is null | undefined => value === null || value === undefined;

export const tf: typeof tensorflow = require('@tensorflow/tfjs-node-gpu');

/** Members that tfjs-node's types declare private or omit. */
type Undeclared = {
  readonly binding: {
    readonly TF_Version: string;
    /** Creates a tensor of strings, which is TensorFlow's type for the bytes of files. */
    createTensor(shape: number[], dtype: number, values: readonly Uint8Array[]): number;
  };
  readonly tensorMap: { get(dataId: object): TensorData };
  /** Wraps a tensor of TensorFlow in one of tfjs. */
  createOutputTensor(metadata: { id: number; shape: number[]; dtype: number }): Tensor;
};

/** tfjs-node's record of a tensor. It has the values until an operation first uses the tensor. */
export type TensorData = { dtype: number; id: number; values: Float32Array | Int32Array | Uint8Array | null };

type Backend = Pick<NodeJSKernelBackend, keyof NodeJSKernelBackend> & Undeclared;
export const backend = tf.backend() as unknown as Backend;
