import type { Database, Transaction } from '../database/database.ts';
import type { Headline, Run } from '../generated/prisma/client.ts';

/** The best epoch of a run's current attempt by each headline, the earliest of equals. Null until the metric is reported. */
export type BestEpochs = Record<Headline, number | null>;

type AttemptOfRun = Pick<Run, 'id' | 'attempt'>;

const NONE: BestEpochs = { BEST_ACCURACY: null, LOWEST_LOSS: null, LAST: null };

export const readBestEpochs = async (tx: Transaction, run: AttemptOfRun): Promise<BestEpochs> =>
  (await readBestEpochsOfEach(tx, [run]))[0] ?? NONE;

/** Returns the best epochs of each run, in the order of `runs`, from a single statement. */
export async function readBestEpochsOfEach(
  database: Database | Transaction,
  runs: readonly AttemptOfRun[],
): Promise<BestEpochs[]> {
  const rows = await database.$queryRaw<(BestEpochs & { runId: string })[]>`
    select run_id::text as "runId",
      (array_agg(step order by value = 'NaN', value desc, step) filter (where key = 'val_accuracy'))[1] as "BEST_ACCURACY",
      (array_agg(step order by value = 'NaN', value, step) filter (where key = 'val_loss'))[1] as "LOWEST_LOSS",
      max(step) as "LAST"
    from metrics
    where key in ('val_accuracy', 'val_loss') and (run_id, attempt) in (
      select * from unnest(${runs.map(({ id }) => id)}::uuid[], ${runs.map(({ attempt }) => attempt)}::int[]))
    group by run_id`;
  const epochsOf = new Map(rows.map(({ runId, ...epochs }) => [runId, epochs]));
  return runs.map(({ id }) => epochsOf.get(id) ?? NONE);
}
