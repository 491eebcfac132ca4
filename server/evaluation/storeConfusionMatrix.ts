import type { Transaction } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import { mostProbable } from '../prediction/probabilities.ts';
import type { PartPredictions } from '../prediction/storePredictions.ts';
import { countConfusions } from './confusionMatrix.ts';
import { readLabels } from './readLabels.ts';

/** Counts what the epoch's predictions of the validation images make of their classes; predictions go, counts stay. */
export async function storeConfusionMatrix(
  tx: Transaction,
  run: Run,
  datasetId: string,
  epoch: number,
  predictions: readonly PartPredictions[],
): Promise<void> {
  const validation = predictions.find(({ part }) => part === 'VALIDATION');
  if (!validation) return;
  const part = { datasetId, part: validation.part };
  const labels = (await readLabels(tx, [part]))(part);
  if (!labels) return;
  const classes = await tx.datasetClass.count({ where: { datasetId } });
  const counts = countConfusions(labels, mostProbable(validation.probabilities, labels.length), classes).flat();
  const key = { runId: run.id, attempt: run.attempt, epoch };
  await tx.confusionMatrix.upsert({
    where: { runId_attempt_epoch: key },
    create: { ...key, counts },
    update: { counts },
  });
}
