// Sums and products of large tensors take as long as their passes over memory. XLA, which is a part of TensorFlow, compiles
// several of them into one loop.

let passes = 0;
let current: string | undefined;

/**
 * What is recorded meanwhile becomes one pass over its tensors, compiled when it first runs. For elementwise operations with
 * one result: XLA's sums over axes are slower than TensorFlow's, and each further result is a further pass. A sum of sums
 * would become one operation outside of it by TensorFlow's optimizer: write differences. Without effect on what runs operation
 * by operation.
 */
export function recordInOnePass<Result>(compute: () => Result): Result {
  passes += 1;
  current = `pass${passes}`;
  try {
    return compute();
  } finally {
    current = undefined;
  }
}

/** Of what is recorded now. */
export const currentPass = () => current;
