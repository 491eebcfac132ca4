import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import { mostProbable } from '../prediction/probabilities.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

export interface SummaryRow extends Interval {
  run: Run;
  accuracy: number;
  correct: number;
  total: number;
  epoch: number;
}

/** One row per run that has an accuracy, best first, the older run first among equals. */
export async function summarize(database: Database, datasetId: string, runs: readonly Run[]): Promise<SummaryRow[]> {
  const labels = await readLabels(database, datasetId);
  const rows = await Promise.all(runs.map(run => rowOf(database, run, labels)));
  return rows.filter(row => row !== null).sort((a, b) => b.accuracy - a.accuracy || a.run.number - b.run.number);
}

/**
 * Counted from the run's own predictions of the validation images. A run that was logged from elsewhere may have none;
 * then its accuracy, which is such a count divided by the number of images, gives the count back.
 */
async function rowOf(database: Database, run: Run, labels: readonly number[]): Promise<SummaryRow | null> {
  const { bestEpoch: epoch, bestAccuracy } = run;
  const total = labels.length;
  if (epoch === null || total === 0) return null;
  const prediction = await database.prediction.findUnique({
    where: { runId_attempt_part_epoch: { runId: run.id, attempt: run.attempt, part: 'VALIDATION', epoch } },
  });
  if (!prediction && bestAccuracy === null) return null;
  const correct = prediction
    ? mostProbable(prediction.probabilities, total).filter((label, index) => label === labels[index]).length
    : Math.round((bestAccuracy ?? 0) * total);
  return { run, epoch, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total) };
}

/** Class of each validation image, in the order of predictions. */
async function readLabels(database: Database, datasetId: string): Promise<number[]> {
  const [row] = await database.$queryRaw<{ labels: number[] | null }[]>`
    select array_agg(class_index order by position) as labels
    from images where dataset_id = ${datasetId}::uuid and part = 'VALIDATION'`;
  return row?.labels ?? [];
}
