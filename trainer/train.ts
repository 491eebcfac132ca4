import type { Hyperparameters } from './architectures/hyperparameters.ts';
import { readAhead, ShuffledBatches } from './data/batches.ts';
import { TrainingError } from './errors/trainingError.ts';
import type { EpochMetrics } from './run/headline.ts';
import type { Progress } from './run/progress.ts';
import { evaluate, type LabelledExamples } from './training/evaluate.ts';
import type { Step } from './training/step.ts';
import { yieldToEvents } from './training/yieldToEvents.ts';

/** A forward pass takes about a third of a training step. This estimate is used until the first evaluation has been timed. */
const EVALUATION_COST = 1 / 3;

export type EpochEnd = {
  epoch: number;
  metrics: EpochMetrics;
  /** The class probabilities of the validation images in order, images x classes. */
  probabilities: Float32Array;
  imagesPerSecond: number;
};

export type Training = {
  step: Step;
  examples: LabelledExamples;
  /** Returns random projections for the examples of a step, eight numbers each. */
  augment?: ((count: number, step: number) => Float32Array) | undefined;
  trainRows: readonly number[];
  validationRows: readonly number[];
  hyperparameters: Pick<Hyperparameters, 'batchSize' | 'epochs' | 'stepsPerEpoch' | 'earlyStopping'>;
  seed: number;
  onProgress: (progress: Progress) => void;
  onEpochEnd: (end: EpochEnd) => Promise<void> | void;
  /** Returns the time in milliseconds, from any origin. */
  clock?: () => number;
};

/**
 * Trains epoch by epoch. It depends on neither the API nor the architecture; reporting and saving are up to the callbacks. As
 * in Keras, loss and accuracy are means over the images of the epoch's steps, and val_* are measured at the end of the epoch.
 *
 * @throws TrainingError if a loss is not finite
 */
export async function train({
  step,
  examples,
  augment,
  trainRows,
  validationRows,
  hyperparameters: { batchSize, epochs, stepsPerEpoch, earlyStopping },
  seed,
  onProgress,
  onEpochEnd,
  clock = performance.now.bind(performance),
}: Training): Promise<void> {
  const batches = new ShuffledBatches(trainRows, batchSize, seed);
  const steps = stepsPerEpoch || batches.perPass;
  const patience = new Patience(earlyStopping);
  let secondsPerValidationImage: number | undefined;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const began = clock();
    const secondsSince = (start: number) => (clock() - start) / 1000;
    const mean = { images: 0, loss: 0, correct: 0 };
    let imagesPerSecond = 0;

    const first = (epoch - 1) * steps;
    let done = 0;
    for await (const { rows, batch } of readAhead(batches.from(first, steps), examples.read)) {
      const number = first + done;
      const projections = augment?.(rows.length, number);
      const { loss, correct } = step.trainBatch({ ...batch, projections }, classesOf(examples, rows), number);
      done += 1;
      if (!Number.isFinite(loss))
        throw diverged(`The loss became ${loss} in epoch ${epoch}, step ${done} of ${steps}.`);
      mean.images += rows.length;
      mean.loss += loss * rows.length;
      mean.correct += correct;

      imagesPerSecond = mean.images / secondsSince(began);
      const stepsLeft = steps * (epochs - epoch + 1) - done;
      const evaluation = validationRows.length * (secondsPerValidationImage ?? EVALUATION_COST / imagesPerSecond);
      onProgress({
        phase: 'training',
        epoch,
        epochs,
        step: done,
        steps,
        imagesPerSecond,
        secondsLeft: (stepsLeft * secondsSince(began)) / done + evaluation * (epochs - epoch + 1),
      });
      await yieldToEvents();
    }

    onProgress({ phase: 'evaluating', epoch, epochs, step: steps, steps, imagesPerSecond });
    const evaluationBegan = clock();
    const validation = await evaluate(step, examples, validationRows, batchSize);
    secondsPerValidationImage = secondsSince(evaluationBegan) / validationRows.length;
    if (!Number.isFinite(validation.loss))
      throw diverged(`The validation loss was ${validation.loss} after epoch ${epoch}.`);

    await onEpochEnd({
      epoch,
      metrics: {
        loss: mean.loss / mean.images,
        accuracy: mean.correct / mean.images,
        val_loss: validation.loss,
        val_accuracy: validation.accuracy,
        seconds: secondsSince(began),
      },
      probabilities: validation.probabilities,
      imagesPerSecond,
    });
    if (patience.isOver(validation.loss)) return;
  }
}

/** Early stopping as in Keras' EarlyStopping(monitor='val_loss'): it counts the epochs in a row without a lower loss. */
class Patience {
  readonly #epochs: number;
  #lowest = Number.POSITIVE_INFINITY;
  #waited = 0;

  /** With 0 epochs, it never ends the training. */
  constructor(epochs: number) {
    this.#epochs = epochs;
  }

  isOver(loss: number): boolean {
    this.#waited = loss < this.#lowest ? 0 : this.#waited + 1;
    this.#lowest = Math.min(this.#lowest, loss);
    return this.#epochs > 0 && this.#waited >= this.#epochs;
  }
}

const classesOf = ({ classIndexes }: LabelledExamples, rows: readonly number[]) =>
  Int32Array.from(rows, row => classIndexes[row] as number);

const diverged = (what: string) =>
  new TrainingError(`${what} The learning rate is probably too high: run again with a tenth of it.`);
