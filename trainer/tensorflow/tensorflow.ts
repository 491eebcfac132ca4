import { createRequire } from 'node:module';
import util from 'node:util';
import type tensorflow from '@tensorflow/tfjs-node-gpu';
import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js';

// Loading this file loads 800 MB of native code: only processes that compute import it.

const require = createRequire(import.meta.url);

// tfjs-node 4.22 calls it, Node 23 removed it.
util.isNullOrUndefined ??= (value): value is null | undefined => value === null || value === undefined;

export const tf: typeof tensorflow = require('@tensorflow/tfjs-node-gpu');

/** What tfjs-node's types keep private or leave out. */
type Undeclared = {
  readonly binding: {
    readonly TF_Version: string;
    /** Strings, as TensorFlow calls the bytes of files. */
    createTensor(shape: number[], dtype: number, values: readonly Uint8Array[]): number;
  };
  readonly tensorMap: { get(dataId: object): TensorData };
  /** Takes over a tensor of TensorFlow's. */
  createOutputTensor(metadata: { id: number; shape: number[]; dtype: number }): Tensor;
};

/** What tfjs-node knows of a tensor. The values are there until an operation asks for them. */
export type TensorData = { dtype: number; id: number; values: Float32Array | Int32Array | Uint8Array | null };

type Backend = Pick<NodeJSKernelBackend, keyof NodeJSKernelBackend> & Undeclared;
export const backend = tf.backend() as unknown as Backend;
