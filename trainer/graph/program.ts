import type { Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import type { Feed } from './feed.ts';
import type { Precision } from './precision.ts';

/**
 * A function on tensors of fixed shapes. It may assign to the variables of its program; it has no other effect, and all
 * that changes from call to call comes in as an input: what it computes outside of TensorFlow is recorded as it is once.
 */
export type TensorFunction = (...inputs: Tensor[]) => Tensor[];

export type ProgramOptions<Name extends string> = {
  functions: Readonly<Record<Name, TensorFunction>>;
  /** All that the functions read and assign besides their inputs; their values now are those it begins with. */
  variables: readonly Variable[];
  precision: Precision;
};

/** Functions with variables in common. How they are run, and where the variables live, is the program's own matter. */
export interface Program<Name extends string> {
  run(name: Name, inputs: readonly Feed[]): Float32Array[];
  /** Copies of the variables' values. */
  read(variables: readonly Variable[]): Float32Array[];
  write(variables: readonly Variable[], values: readonly Float32Array[]): void;
  dispose(): void;
}
