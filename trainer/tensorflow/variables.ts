import type { Variable } from '@tensorflow/tfjs-node-gpu';
import { tf } from './tensorflow.ts';

/** Returns a copy of each variable's values. */
export const valuesOf = (variables: readonly Variable[]): Float32Array[] =>
  variables.map(variable => Float32Array.from(variable.dataSync()));

export function assignAll(variables: readonly Variable[], values: readonly Float32Array[]): void {
  tf.tidy(() => {
    for (const [index, variable] of variables.entries())
      variable.assign(tf.tensor(values[index] as Float32Array, variable.shape));
  });
}
