import type { Transaction } from '../database/database.ts';
import { announce } from '../run/announce.ts';
import { endAttempt, WITHOUT_TRAINER } from '../run/attempt.ts';

/** Puts the runs that a trainer still holds back into the queue, each in its old place. */
export async function releaseRuns(tx: Transaction, trainerId: string): Promise<void> {
  const queued = await tx.run.updateManyAndReturn({
    where: { trainerId, status: 'RUNNING' },
    data: { status: 'QUEUED', ...WITHOUT_TRAINER },
  });
  for (const run of queued) {
    await endAttempt(tx, run, 'CANCELLED', 'Its trainer was stopped.');
    await announce(tx, run);
  }
}
