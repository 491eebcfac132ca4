import type { Transaction } from '../database/database.ts';
import { countConfusions } from '../evaluation/confusionMatrix.ts';
import { readLabels } from '../evaluation/readLabels.ts';
import { mostProbable } from '../prediction/probabilities.ts';
import type { HeldRun } from './heldRun.ts';
import type { PartPredictions } from './predictions.ts';

/** Stores the confusion matrix of the validation images. It is kept when the predictions are removed later, and a repeated report does not change it. */
export async function storeConfusionMatrix(
  tx: Transaction,
  run: HeldRun,
  { epoch, predictions, datasetId }: { epoch: number; predictions: readonly PartPredictions[]; datasetId: string },
): Promise<void> {
  const validation = predictions.find(({ part }) => part === 'VALIDATION');
  if (!validation) return;
  const part = { datasetId, part: validation.part };
  const labels = (await readLabels(tx, [part]))(part);
  if (!labels) return;
  const classes = await tx.datasetClass.count({ where: { datasetId } });
  const counts = countConfusions(labels, mostProbable(validation.probabilities, labels.length), classes).flat();
  const data = { runId: run.id, attempt: run.attempt, epoch, counts };
  await tx.confusionMatrix.createMany({ data, skipDuplicates: true });
}
