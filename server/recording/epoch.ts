import type { Transaction } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import { InvalidInput } from '../ground/errors.ts';
import { readBestEpochs } from '../metric/bestEpoch.ts';
import { readValidationAccuracies } from '../metric/readValidationAccuracies.ts';
import { storeConfusionMatrix } from './confusionMatrix.ts';
import type { Entry } from './entry.ts';
import type { HeldRun } from './heldRun.ts';
import { type Point, storePoints } from './points.ts';
import { type PartPredictions, storePredictions } from './predictions.ts';

export interface Epoch {
  epoch: number;
  metrics: readonly { key: string; value: number }[];
  predictions?: readonly PartPredictions[] | null;
}

/** Records the results of one epoch: metrics, predictions and the confusion matrix. It also updates the best epoch. */
export function epochEntry({ epoch, metrics, predictions }: Epoch): Entry<Run> {
  const points = metrics.map(({ key, value }) => ({ key, value, step: epoch }));
  refuseImpossibleShares(points);
  return {
    change: { change: 'epoch', from: epoch, to: epoch },
    keys: points.map(({ key }) => key),
    async write(tx, run) {
      await storePoints(tx, run, points);
      const bestEpochs = await readBestEpochs(tx, run);
      const { datasetId, headline } = await tx.experiment.findUniqueOrThrow({ where: { id: run.experimentId } });
      await storePredictions(tx, run, { epoch, predictions: predictions ?? [], bestEpochs });
      await storeConfusionMatrix(tx, run, { epoch, predictions: predictions ?? [], datasetId });
      return setBestEpoch(tx, run, bestEpochs[headline]);
    },
  };
}

/** Keras' names for metrics that are shares of the images. Confidence intervals and tests are computed from them. */
const SHARES: ReadonlySet<string> = new Set(['accuracy', 'val_accuracy']);

/** Accepts NaN, which a diverged run reports. */
function refuseImpossibleShares(points: readonly Point[]): void {
  const wrong = points.find(({ key, value }) => SHARES.has(key) && (value < 0 || value > 1));
  if (wrong)
    throw new InvalidInput(
      `${wrong.key} is ${wrong.value} at step ${wrong.step}: it must be a share of the images, from 0 to 1. Divide a percentage by 100, or report it under a different name.`,
    );
}

async function setBestEpoch(tx: Transaction, run: HeldRun, bestEpoch: number | null): Promise<Run> {
  const [bestAccuracy = null] =
    bestEpoch === null ? [] : await readValidationAccuracies(tx, [{ run, epoch: bestEpoch }]);
  return tx.run.update({ where: { id: run.id }, data: { bestEpoch, bestAccuracy } });
}
