import { TrainingError } from '../errors/trainingError.ts';
import { tf } from '../tensorflow/tensorflow.ts';
import { assignAll, valuesOf } from '../tensorflow/variables.ts';
import type { Execution } from './execution.ts';
import { toTensor } from './feed.ts';
import { graphProgram } from './graphProgram.ts';
import type { Program, ProgramOptions } from './program.ts';

/** Creates the program for this way of execution. */
export const createProgram = <Name extends string>(
  execution: Execution,
  options: ProgramOptions<Name>,
): Program<Name> => (execution === 'graph' ? graphProgram(options) : eagerProgram(options));

function eagerProgram<Name extends string>({ functions, precision }: ProgramOptions<Name>): Program<Name> {
  if (precision !== 'float32')
    throw new TrainingError(
      `${precision} needs graph execution, but this trainer was started with QUINTET_EXECUTION=eager. Start it without that setting, or train in float32.`,
    );
  return {
    run: (name, inputs) =>
      tf.tidy(() => {
        const outputs = functions[name](...inputs.map(toTensor));
        const values = outputs.map(output => output.dataSync() as Float32Array);
        tf.dispose(outputs); // an inner tidy may have kept some
        return values;
      }),
    read: valuesOf,
    write: assignAll,
    dispose: () => {},
  };
}
