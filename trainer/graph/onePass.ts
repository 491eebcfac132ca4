import type { Tensor } from '@tensorflow/tfjs-node-gpu';

// The time of sums and products of large tensors is the time of their passes over memory. XLA, a part of TensorFlow, compiles
// several such operations into one loop.

let passes = 0;
let current: string | undefined;

/**
 * Records the operations of `compute` as one pass over its tensors, which every session that runs it compiles. Use it only for
 * elementwise operations with one result: XLA's sums over axes are slower than TensorFlow's, and each additional result costs
 * one more pass. TensorFlow's optimizer merges nested additions into one operation outside of the pass, so write one of them as
 * a subtraction. Eager execution is not affected. Use it only on CPUs: XLA's compiler for GPUs may be missing.
 */
export function recordInOnePass(compute: () => Tensor): Tensor {
  const outer = current;
  passes += 1;
  current = `pass${passes}`;
  try {
    return compute();
  } finally {
    current = outer;
  }
}

/** Returns the pass that is being recorded, if any. */
export const currentPass = () => current;
