import type { Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { Prisma, type Run } from '../generated/prisma/client.ts';
import { ExpectedError } from '../ground/errors.ts';
import { filterNamed, whereNamed } from '../run/named.ts';
import type { HeldRun } from './heldRun.ts';

/** A trainer's claim on a run. The number of the attempt is the fencing token. */
export interface Claim {
  /** The id of the run, or its number. */
  runId: string;
  attempt: number;
  trainerId: string;
}

export class ClaimLost extends ExpectedError {
  readonly code = 'CLAIM_LOST';
  readonly status = 409;

  constructor({ runId, attempt }: Claim) {
    super(
      `Attempt ${attempt} no longer holds run ${runId}: the run was cancelled, has ended, or was taken over by another trainer. ` +
        'Nothing was written. Stop training it.',
    );
  }
}

/**
 * Locks the row of the run until the transaction ends, so that no other trainer can take it over in between. Throws ClaimLost if
 * the claim is no longer held. It does not renew the lease.
 */
export async function holdClaim(tx: Transaction, claim: Claim): Promise<HeldRun> {
  if (!isId(claim.trainerId)) throw new ClaimLost(claim);
  const [run] = await tx.$queryRaw<HeldRun[]>`
    select id::text, number, attempt, experiment_id::text as "experimentId" from runs where ${whereHeldBy(claim)}
    for no key update`;
  if (!run) throw new ClaimLost(claim);
  return run;
}

const whereHeldBy = ({ runId, attempt, trainerId }: Claim) =>
  Prisma.sql`${whereNamed(runId)} and attempt = ${attempt}::int and trainer_id = ${trainerId}::uuid and status = 'RUNNING'`;

/**
 * Renews the lease of a claim and locks the row of the run. Returns null if the claim is no longer held. The lease counts from
 * when the row is locked, because a transaction that began earlier may have waited for the lock for as long as a lease lasts.
 */
export async function renewLease(tx: Transaction, claim: Claim, leaseSeconds: number): Promise<HeldRun | null> {
  if (!isId(claim.trainerId)) return null;
  const [renewed] = await tx.$queryRaw<HeldRun[]>`
    with held as (select id from runs where ${whereHeldBy(claim)} for no key update)
    update runs set lease_expires_at = clock_timestamp() + ${leaseSeconds}::float8 * interval '1 second'
    from held where runs.id = held.id
    returning runs.id::text, number, attempt, experiment_id::text as "experimentId"`;
  return renewed ?? null;
}

/** Returns the run if this claim has ended it, else null. A trainer that got no response asks to end its run again. */
export async function runEndedBy(tx: Transaction, { runId, attempt, trainerId }: Claim): Promise<Run | null> {
  const run = filterNamed(runId);
  if (!run || !isId(trainerId)) return null;
  return tx.run.findFirst({ where: { ...run, attempt, trainerId, status: { in: ['COMPLETED', 'FAILED'] } } });
}
