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

export interface Summarizable {
  datasetId: string;
  runs: readonly Run[];
}

/** Of each experiment one row per run that has an accuracy, best first, the older run first among equals. */
export async function summarize(database: Database, experiments: readonly Summarizable[]): Promise<SummaryRow[][]> {
  const labelsOf = await readLabels(database, [...new Set(experiments.map(({ datasetId }) => datasetId))]);
  const probabilitiesOf = await readPredictions(
    database,
    experiments.flatMap(({ runs }) => runs),
  );
  return experiments.map(({ datasetId, runs }) =>
    runs
      .map(run => rowOf(run, probabilitiesOf.get(run.id), labelsOf.get(datasetId) ?? []))
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
  const correct = probabilities
    ? mostProbable(probabilities, total).filter((label, index) => label === labels[index]).length
    : Math.round((bestAccuracy ?? 0) * total);
  return { run, epoch, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total) };
}

/** Of the validation images at each run's headline epoch, as the rows at hand have it, by run. */
async function readPredictions(database: Database, runs: readonly Run[]): Promise<Map<string, Uint8Array>> {
  const counting = runs.filter(({ bestEpoch }) => bestEpoch !== null);
  const rows = await database.$queryRaw<{ runId: string; probabilities: Uint8Array }[]>`
    select run_id::text as "runId", probabilities
    from predictions join unnest(
      ${counting.map(({ id }) => id)}::uuid[],
      ${counting.map(({ attempt }) => attempt)}::int[],
      ${counting.map(({ bestEpoch }) => bestEpoch)}::int[]
    ) as counting (run_id, attempt, epoch) using (run_id, attempt, epoch)
    where part = 'VALIDATION'`;
  return new Map(rows.map(({ runId, probabilities }) => [runId, probabilities]));
}

/** Class of each validation image, in the order of predictions, by dataset. */
async function readLabels(database: Database, datasetIds: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await database.$queryRaw<{ datasetId: string; labels: number[] }[]>`
    select dataset_id::text as "datasetId", array_agg(class_index order by position) as labels
    from images where dataset_id = any(${datasetIds}::uuid[]) and part = 'VALIDATION' group by dataset_id`;
  return new Map(rows.map(({ datasetId, labels }) => [datasetId, labels]));
}
