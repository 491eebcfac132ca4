import type { Transaction } from '../database/database.ts';
import type { Progress } from '../events/event.ts';
import { notifyOfRun } from '../events/events.ts';
import { type Claim, renewLease } from './claim.ts';

/** Renews the claim's lease and stores the progress of the run. Returns false and stores nothing if the claim is no longer held. */
export async function recordProgress(
  tx: Transaction,
  claim: Claim,
  progress: Progress | null,
  leaseSeconds: number,
): Promise<boolean> {
  const run = await renewLease(tx, claim, leaseSeconds);
  if (!run) return false;
  if (progress) {
    await tx.run.update({ where: { id: run.id }, data: { progress: { ...progress } } });
    await notifyOfRun(tx, run, { change: 'progress', progress });
  }
  return true;
}
