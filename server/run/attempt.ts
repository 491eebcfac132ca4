import type { Transaction } from '../database/database.ts';
import { transactionTime } from '../database/transactionTime.ts';
import { type Attempt, Prisma, type Run } from '../generated/prisma/client.ts';

/** The values of the columns that describe the trainer, for a run that no trainer holds. */
export const WITHOUT_TRAINER = {
  trainerId: null,
  leaseExpiresAt: null,
  progress: Prisma.DbNull,
} satisfies Prisma.RunUncheckedUpdateManyInput;

/** Closes the run's current attempt. Does nothing if there is none or it is closed already. */
export async function endAttempt(
  tx: Transaction,
  run: Pick<Run, 'id' | 'attempt'>,
  outcome: NonNullable<Attempt['outcome']>,
  failure: string | null,
): Promise<void> {
  await tx.attempt.updateMany({
    where: { runId: run.id, number: run.attempt, outcome: null },
    data: { outcome, failure, endedAt: await transactionTime(tx) },
  });
}
