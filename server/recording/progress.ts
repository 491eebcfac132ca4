import type { Transaction } from '../database/database.ts';
import { notify } from '../events/events.ts';
import { type Claim, renewLease } from './claim.ts';

/** Renews the claim's lease and stores the progress of the run. Returns false and stores nothing if the claim is no longer held. */
export async function recordProgress(
  tx: Transaction,
  claim: Claim,
  progress: object | null,
  leaseSeconds: number,
): Promise<boolean> {
  const run = await renewLease(tx, claim, leaseSeconds);
  if (!run) return false;
  if (progress) {
    await tx.run.update({ where: { id: run.id }, data: { progress } });
    await notify(tx, { kind: 'run', id: run.id, experimentId: run.experimentId, change: 'progress' });
  }
  return true;
}
