import type { Database } from '../database/database.ts';

export interface MatrixQuestion {
  runId: string;
  /** Null for all epochs. */
  epoch: number | null;
}

export interface StoredMatrix {
  epoch: number;
  names: string[];
  /** The counts of all cells, row by row. */
  counts: number[];
}

/**
 * Reads the matrices of each question, sorted by epoch, with a single statement. As with metrics, a matrix is left out if a
 * later attempt started before its epoch and therefore trained it again.
 */
export async function readConfusionMatrices(
  database: Database,
  questions: readonly MatrixQuestion[],
): Promise<StoredMatrix[][]> {
  const rows = await database.$queryRaw<(StoredMatrix & { question: number })[]>`
    with asked as (
      select question::int, asked.run_id, epoch, names
      from unnest(
        ${questions.map(({ runId }) => runId)}::uuid[],
        ${questions.map(({ epoch }) => epoch)}::int[]
      ) with ordinality as asked (run_id, epoch, question)
      join runs on runs.id = asked.run_id
      join experiments on experiments.id = runs.experiment_id
      join (select dataset_id, array_agg(name order by index) as names from dataset_classes group by dataset_id) classes
        using (dataset_id)
    )
    select question - 1 as question, matrix.epoch, names, counts
    from asked join confusion_matrices matrix
      on matrix.run_id = asked.run_id and matrix.epoch = coalesce(asked.epoch, matrix.epoch)
    where not exists (
      select from attempts later
      where later.run_id = matrix.run_id and later.number > matrix.attempt and later.after_epoch < matrix.epoch)
    order by question, matrix.epoch`;
  return questions.map((_question, index) => rows.filter(({ question }) => question === index));
}
