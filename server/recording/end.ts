import { transactionTime } from '../database/transactionTime.ts';
import { withoutNul } from '../database/withoutNul.ts';
import type { Run } from '../generated/prisma/client.ts';
import { endAttempt } from '../run/attempt.ts';
import { runEndedBy } from './claim.ts';
import type { Entry } from './entry.ts';

export type Ending = { status: 'COMPLETED'; failure: null } | { status: 'FAILED'; failure: string };

export const COMPLETED: Ending = { status: 'COMPLETED', failure: null };

export const failed = (reason: string): Ending => ({ status: 'FAILED', failure: withoutNul(reason) });

/** Records the end of a training. A trainer that got no response may repeat its report, but may not report a different end. */
export const endEntry = ({ status, failure }: Ending): Entry<Run> => ({
  change: { change: 'status' },
  async recordedBefore(tx, writer) {
    const ended = writer.by === 'TRAINER' ? await runEndedBy(tx, writer.claim) : null;
    return ended?.status === status ? ended : null;
  },
  async write(tx, run) {
    const finishedAt = await transactionTime(tx);
    await endAttempt(tx, run, status, failure);
    return tx.run.update({ where: { id: run.id }, data: { status, failure, finishedAt, leaseExpiresAt: null } });
  },
});
