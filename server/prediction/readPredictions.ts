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

/** Those of each run's headline epoch, as the rows at hand have it; each once, though it is asked for twice. */
export async function readHeadlinePredictions(
  database: Database,
  questions: readonly { run: Run; part: Part }[],
): Promise<StoredPredictions[]> {
  const counting = questions.filter(({ run }) => run.bestEpoch !== null);
  return database.$queryRaw<StoredPredictions[]>`
    select run_id::text as "runId", dataset_id::text as "datasetId", part::text as part, epoch, probabilities
    from predictions
    join runs on runs.id = run_id
    join experiments on experiments.id = experiment_id
    where (run_id, predictions.attempt, epoch, part) in (
      select * from unnest(
        ${counting.map(({ run }) => run.id)}::uuid[],
        ${counting.map(({ run }) => run.attempt)}::int[],
        ${counting.map(({ run }) => run.bestEpoch)}::int[],
        ${counting.map(({ part }) => part)}::text[]::"Part"[]))`;
}
