import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';

export interface StoredPredictions {
  runId: string;
  datasetId: string;
  part: Part;
  epoch: number;
  probabilities: Uint8Array;
}

/** Reads the predictions of each run's best epoch, as given by `run.bestEpoch`. Repeated questions give one row. */
export async function readBestEpochPredictions(
  database: Database,
  questions: readonly { run: Run; part: Part }[],
): Promise<StoredPredictions[]> {
  const answerable = questions.filter(({ run }) => run.bestEpoch !== null);
  return database.$queryRaw<StoredPredictions[]>`
    select run_id::text as "runId", dataset_id::text as "datasetId", part::text as part, epoch, probabilities
    from predictions
    join runs on runs.id = run_id
    join experiments on experiments.id = experiment_id
    where (run_id, predictions.attempt, epoch, part) in (
      select * from unnest(
        ${answerable.map(({ run }) => run.id)}::uuid[],
        ${answerable.map(({ run }) => run.attempt)}::int[],
        ${answerable.map(({ run }) => run.bestEpoch)}::int[],
        ${answerable.map(({ part }) => part)}::text[]::"Part"[]))`;
}
