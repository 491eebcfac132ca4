import type { Database } from '../database/database.ts';
import { countCorrect } from '../evaluation/judged.ts';
import { readLabels } from '../evaluation/readLabels.ts';
import { type Interval, wilsonInterval } from '../evaluation/wilson.ts';
import type { Run } from '../generated/prisma/client.ts';
import { readHeadlinePredictions } from '../prediction/readPredictions.ts';

export interface SummaryRow extends Interval {
  run: Run;
  accuracy: number;
  correct: number;
  total: number;
  epoch: number;
}

export interface Summarizable {
  datasetId: string;
  runs: readonly Run[];
}

/** Of each experiment one row per run that has an accuracy, best first, the older run first among equals. */
export async function summarize(database: Database, experiments: readonly Summarizable[]): Promise<SummaryRow[][]> {
  const part = 'VALIDATION';
  const labelsOf = await readLabels(
    database,
    experiments.map(({ datasetId }) => ({ datasetId, part })),
  );
  const predictions = await readHeadlinePredictions(
    database,
    experiments.flatMap(({ runs }) => runs.map(run => ({ run, part }))),
  );
  const probabilitiesOf = new Map(predictions.map(({ runId, probabilities }) => [runId, probabilities]));
  return experiments.map(({ datasetId, runs }) =>
    runs
      .map(run => rowOf(run, probabilitiesOf.get(run.id), labelsOf({ datasetId, part }) ?? []))
      .filter(row => row !== null)
      .sort((a, b) => b.accuracy - a.accuracy || a.run.number - b.run.number),
  );
}

/**
 * Counted from the run's own predictions of the validation images. A run that was logged from elsewhere may have none;
 * then its accuracy, which is such a count divided by the number of images, gives the count back.
 */
function rowOf(run: Run, probabilities: Uint8Array | undefined, labels: readonly number[]): SummaryRow | null {
  const { bestEpoch: epoch, bestAccuracy } = run;
  const total = labels.length;
  if (epoch === null || total === 0 || (!probabilities && bestAccuracy === null)) return null;
  const correct = probabilities ? countCorrect({ probabilities, labels }) : Math.round((bestAccuracy ?? 0) * total);
  return { run, epoch, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total) };
}
