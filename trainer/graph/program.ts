import type { Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import type { Feed } from './feed.ts';
import type { Precision } from './precision.ts';

/**
 * A function on tensors of fixed shapes. Its only effect is to assign to the variables of its program, and everything that
 * changes between calls is an input. Results that it computes outside of TensorFlow are recorded once, as constants.
 */
export type TensorFunction = (...inputs: Tensor[]) => Tensor[];

export type ProgramOptions<Name extends string> = {
  functions: Readonly<Record<Name, TensorFunction>>;
  /** All variables that the functions read or assign. The program starts from their current values. */
  variables: readonly Variable[];
  precision: Precision;
};

/** Functions that share variables. The program hides how they run and where the variables are stored. */
export interface Program<Name extends string> {
  run(name: Name, inputs: readonly Feed[]): Float32Array[];
  /** Returns copies of the variables' values. */
  read(variables: readonly Variable[]): Float32Array[];
  write(variables: readonly Variable[], values: readonly Float32Array[]): void;
  dispose(): void;
}
