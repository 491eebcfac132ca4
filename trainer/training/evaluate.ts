import { batchesOf, readAhead } from '../data/batches.ts';
import type { Batch } from '../network/input.ts';
import { likeliest } from './likeliest.ts';
import type { Step } from './step.ts';
import { yieldToEvents } from './yieldToEvents.ts';

/** Examples that are read by row, with the class of each. */
export type LabelledExamples = { read(rows: readonly number[]): Promise<Batch>; classIndexes: Int32Array };

export type Evaluation = { loss: number; accuracy: number; probabilities: Float32Array };

/** Computes categorical cross-entropy, accuracy and class probabilities over the rows. */
export async function evaluate(
  step: Step,
  examples: LabelledExamples,
  rows: readonly number[],
  batchSize: number,
  onProgress: (done: number) => void = () => {},
): Promise<Evaluation> {
  const parts: ReturnType<Step['evaluate']>[] = [];
  let done = 0;
  for await (const { rows: wanted, batch } of readAhead(batchesOf(rows, batchSize), examples.read)) {
    parts.push(step.evaluate(batch));
    done += wanted.length;
    onProgress(done);
    await yieldToEvents();
  }
  const probabilities = concatenate(parts.map(part => part.probabilities));
  const logProbabilities = concatenate(parts.map(part => part.logProbabilities));
  const classCount = probabilities.length / rows.length;
  let loss = 0;
  let correct = 0;
  rows.forEach((row, index) => {
    const truth = examples.classIndexes[row] as number;
    loss -= logProbabilities[index * classCount + truth] as number;
    correct += Number(likeliest(probabilities, index, classCount) === truth);
  });
  return { loss: loss / rows.length, accuracy: correct / rows.length, probabilities };
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
