import type { Database, Transaction } from '../database/database.ts';
import type { Headline, Run } from '../generated/prisma/client.ts';

/** Epochs of a run's present attempt that count for something; null while the metric is missing. */
export interface Epochs {
  /** Highest validation accuracy, the earliest of equals. */
  bestAccuracy: number | null;
  /** Lowest validation loss, the earliest of equals. */
  lowestLoss: number | null;
  last: number | null;
}

type AttemptOfRun = Pick<Run, 'id' | 'attempt'>;

const NONE: Epochs = { bestAccuracy: null, lowestLoss: null, last: null };

export const readEpochs = async (tx: Transaction, run: AttemptOfRun): Promise<Epochs> =>
  (await readEpochsOfEach(tx, [run]))[0] ?? NONE;

/** In one statement. */
export async function readEpochsOfEach(
  database: Database | Transaction,
  runs: readonly AttemptOfRun[],
): Promise<Epochs[]> {
  const rows = await database.$queryRaw<(Epochs & { runId: string })[]>`
    select run_id::text as "runId",
      (array_agg(step order by value = 'NaN', value desc, step) filter (where key = 'val_accuracy'))[1] as "bestAccuracy",
      (array_agg(step order by value = 'NaN', value, step) filter (where key = 'val_loss'))[1] as "lowestLoss",
      max(step) as last
    from metrics
    where key in ('val_accuracy', 'val_loss') and (run_id, attempt) in (
      select * from unnest(${runs.map(({ id }) => id)}::uuid[], ${runs.map(({ attempt }) => attempt)}::int[]))
    group by run_id`;
  const epochsOf = new Map(rows.map(({ runId, ...epochs }) => [runId, epochs]));
  return runs.map(({ id }) => epochsOf.get(id) ?? NONE);
}

export function headlineEpoch(headline: Headline, { bestAccuracy, lowestLoss, last }: Epochs): number | null {
  return { BEST_ACCURACY: bestAccuracy, LOWEST_LOSS: lowestLoss, LAST: last }[headline];
}
