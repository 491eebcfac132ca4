import type { Database, Transaction } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';

export interface EpochOfRun {
  run: Pick<Run, 'id' | 'attempt'>;
  epoch: number;
}

/** Reads validation accuracies of the runs' current attempts, null where none was reported, with a single statement. */
export async function readValidationAccuracies(
  database: Database | Transaction,
  questions: readonly EpochOfRun[],
): Promise<(number | null)[]> {
  const rows = await database.$queryRaw<{ question: number; value: string }[]>`
    select question::int - 1 as question, value::text as value
    from unnest(
      ${questions.map(({ run }) => run.id)}::uuid[],
      ${questions.map(({ run }) => run.attempt)}::int[],
      ${questions.map(({ epoch }) => epoch)}::int[]
    ) with ordinality as asked (run_id, attempt, step, question)
    join metrics using (run_id, attempt, step)
    where key = 'val_accuracy'`;
  // A diverged network may report NaN, which does not count as an accuracy.
  const known = rows.map(({ question, value }) => [question, Number(value)] as const);
  const accuracies = new Map(known.filter(([, accuracy]) => Number.isFinite(accuracy)));
  return questions.map((_question, index) => accuracies.get(index) ?? null);
}
