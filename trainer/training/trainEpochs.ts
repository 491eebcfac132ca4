import type { Parts } from '../data/dataset.ts';
import type { Kept } from '../files/kept.ts';
import type { RunFiles } from '../files/runFiles.ts';
import { counts, type EpochMetrics } from '../run/headline.ts';
import { percent } from '../run/journal.ts';
import { type EpochEnd, train } from '../train.ts';
import { augmenter } from './augment.ts';
import type { Context } from './context.ts';
import type { LabelledExamples } from './evaluate.ts';
import type { Step } from './step.ts';

/** Trains, reports each epoch and saves its files. Returns the best epoch by the experiment's rule. */
export async function trainEpochs(
  { assignment: { headline, seed }, plan: { hyperparameters, augmentation }, journal }: Context,
  { step, examples, parts, files }: { step: Step; examples: LabelledExamples; parts: Parts; files: RunFiles },
): Promise<Kept> {
  const history: EpochMetrics[] = [];
  let best: Kept | undefined;
  let chosen: Kept | undefined;
  await train({
    step,
    examples,
    augment: augmentation && augmenter(augmentation, hyperparameters.imageSize, seed),
    trainRows: parts.TRAIN,
    validationRows: parts.VALIDATION,
    hyperparameters,
    seed,
    onProgress: progress => void journal.send({ kind: 'progress', progress }),
    onEpochEnd: async end => {
      const { epoch, metrics, probabilities } = end;
      history.push(metrics);
      journal.epoch = epoch;
      const last: Kept = { epoch, metrics, weights: step.getWeights() };
      if (counts('BEST_ACCURACY', metrics, best?.metrics)) best = last;
      if (counts(headline, metrics, chosen?.metrics)) chosen = last;
      await journal.send({ kind: 'epoch', epoch, metrics, predictions: { part: 'VALIDATION', probabilities } });
      await journal.say(inWords(end, hyperparameters.epochs));
      await files.log(history);
      if (best === last) await files.weights('best', last);
      await files.weights('last', last);
    },
  });
  if (!chosen) throw new Error('Training ended without an epoch.');
  if (history.length < hyperparameters.epochs)
    await journal.say(
      `Stopped early: the validation loss has not fallen for ${hyperparameters.earlyStopping} epochs; its lowest value was ${Math.min(...history.map(({ val_loss }) => val_loss)).toFixed(4)}`,
    );
  return chosen;
}

const inWords = ({ epoch, metrics, imagesPerSecond }: EpochEnd, epochs: number) =>
  `Epoch ${epoch}/${epochs}: loss ${metrics.loss.toFixed(4)}, accuracy ${percent(metrics.accuracy)}, validation loss ${metrics.val_loss.toFixed(4)}, validation accuracy ${percent(metrics.val_accuracy)} (${metrics.seconds.toFixed(1)} s, ${imagesPerSecond.toFixed(0)} images/s)`;
