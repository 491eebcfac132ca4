import type { Tensor } from '@tensorflow/tfjs-node-gpu';

// Sums and products of large tensors take as long as their passes over memory. XLA, which is a part of TensorFlow, compiles
// several of them into one loop.

let passes = 0;
let current: string | undefined;

/**
 * What is recorded meanwhile becomes one pass over its tensors, compiled by each session that runs it. For elementwise
 * operations with one result: XLA's sums over axes are slower than TensorFlow's, and each further result is a further pass.
 * TensorFlow's optimizer merges nested additions into one operation outside of the pass: write one of them as a subtraction.
 * Without effect on what runs operation by operation. For processors: where a GPU is, XLA's compiler for it may be missing.
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

/** The pass that is being recorded, if any. */
export const currentPass = () => current;
