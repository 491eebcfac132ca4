import type { Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import { assignAll, valuesOf } from '../network/variables.ts';
import { tf } from '../tensorflow.ts';
import { TrainingError } from '../trainingError.ts';
import type { Execution } from './execution.ts';
import { type Feed, toTensor } from './feed.ts';
import { graphProgram } from './graphProgram.ts';
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

export const createProgram = <Name extends string>(
  execution: Execution,
  options: ProgramOptions<Name>,
): Program<Name> => (execution === 'graph' ? graphProgram(options) : eagerProgram(options));

function eagerProgram<Name extends string>({ functions, precision }: ProgramOptions<Name>): Program<Name> {
  if (precision !== 'float32')
    throw new TrainingError(
      `${precision} needs the graph, and this trainer was started with QUINTET_EXECUTION=eager. Start it without, or train in float32.`,
    );
  return {
    run: (name, inputs) =>
      tf.tidy(() => {
        const outputs = functions[name](...inputs.map(toTensor));
        const values = outputs.map(output => output.dataSync() as Float32Array);
        tf.dispose(outputs); // some were kept out of an inner tidy
        return values;
      }),
    read: valuesOf,
    write: assignAll,
    dispose: () => {},
  };
}
