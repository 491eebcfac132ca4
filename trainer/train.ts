import type { Hyperparameters } from './architectures/hyperparameters.ts';
import { shuffledBatches } from './data/batches.ts';
import { evaluate, type LabelledImages } from './evaluate.ts';
import type { EpochMetrics } from './headline.ts';
import type { Step } from './step.ts';
import { TrainingError } from './trainingError.ts';
import { yieldToEvents } from './yieldToEvents.ts';

/** A forward pass costs about a third of a training step; the guess holds until the first evaluation has been timed. */
const EVALUATION_COST = 1 / 3;

export type Progress = {
  phase: string;
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
  imagesPerSecond?: number;
  secondsLeft?: number;
};

export type EpochEnd = {
  epoch: number;
  metrics: EpochMetrics;
  /** Of the validation images in their order, images x classes. */
  probabilities: Float32Array;
  seconds: number;
  imagesPerSecond: number;
};

export type Training = {
  step: Step;
  images: LabelledImages;
  trainRows: readonly number[];
  validationRows: readonly number[];
  hyperparameters: Pick<Hyperparameters, 'batchSize' | 'epochs'>;
  seed: number;
  onProgress: (progress: Progress) => void;
  onEpochEnd: (end: EpochEnd) => Promise<void> | void;
  /** Milliseconds from any origin. */
  clock?: () => number;
};

/**
 * Trains, epoch by epoch. It knows no API and no network's name: what is reported and kept is up to the callbacks. As with
 * Keras, loss and accuracy are means over the epoch's images while the weights move; val_* follow with the epoch's last.
 *
 * @throws TrainingError when a loss is no longer a number
 */
export async function train({
  step,
  images,
  trainRows,
  validationRows,
  hyperparameters: { batchSize, epochs },
  seed,
  onProgress,
  onEpochEnd,
  clock = performance.now.bind(performance),
}: Training): Promise<void> {
  let secondsPerValidationImage: number | undefined;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const began = clock();
    const secondsSince = (start: number) => (clock() - start) / 1000;
    const batches = shuffledBatches(trainRows, batchSize, seed, epoch);
    const mean = { images: 0, loss: 0, correct: 0 };
    let imagesPerSecond = 0;

    for (const [index, rows] of batches.entries()) {
      const classes = Int32Array.from(rows, row => images.classIndexes[row] as number);
      const { loss, correct } = step.trainBatch(images.read(rows), classes);
      if (!Number.isFinite(loss))
        throw diverged(`The loss became ${loss} in epoch ${epoch}, step ${index + 1} of ${batches.length}.`);
      mean.images += rows.length;
      mean.loss += loss * rows.length;
      mean.correct += correct;

      imagesPerSecond = mean.images / secondsSince(began);
      const imagesLeft = trainRows.length * (epochs - epoch + 1) - mean.images;
      const evaluation = validationRows.length * (secondsPerValidationImage ?? EVALUATION_COST / imagesPerSecond);
      onProgress({
        phase: 'training',
        epoch,
        epochs,
        step: index + 1,
        steps: batches.length,
        imagesPerSecond,
        secondsLeft: imagesLeft / imagesPerSecond + evaluation * (epochs - epoch + 1),
      });
      await yieldToEvents();
    }

    onProgress({ phase: 'evaluating', epoch, epochs, step: batches.length, steps: batches.length, imagesPerSecond });
    const evaluationBegan = clock();
    const validation = await evaluate(step, images, validationRows, batchSize);
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
      },
      probabilities: validation.probabilities,
      seconds: secondsSince(began),
      imagesPerSecond,
    });
  }
}

const diverged = (what: string) =>
  new TrainingError(`${what} The learning rate is probably too high: run again with a tenth of it.`);
