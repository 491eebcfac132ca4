import type { Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { ExpectedError } from '../errors.ts';
import type { Run } from '../generated/prisma/client.ts';

/** Names who trains a run: the trainer, and the attempt as its fencing token. */
export interface Claim {
  runId: string;
  attempt: number;
  trainerId: string;
}

export class ClaimLost extends ExpectedError {
  readonly code = 'CLAIM_LOST';
  readonly status = 409;

  constructor({ runId, attempt }: Claim) {
    super(
      `Attempt ${attempt} no longer holds run ${runId}: it was cancelled, is over, or another trainer has it. ` +
        'Nothing was written; stop training it.',
    );
  }
}

/**
 * The first statement of every write on a claim's behalf. It renews the lease by the database's clock, and it locks the
 * run until the transaction ends, so nobody takes it over in between. Throws ClaimLost when somebody has.
 */
export async function holdClaim(tx: Transaction, claim: Claim, leaseSeconds: number): Promise<Run> {
  if (!(await renewLease(tx, claim, leaseSeconds))) throw new ClaimLost(claim);
  return tx.run.findUniqueOrThrow({ where: { id: claim.runId } });
}

/** False when the claim is no longer held. */
export async function renewLease(
  tx: Transaction,
  { runId, attempt, trainerId }: Claim,
  leaseSeconds: number,
): Promise<boolean> {
  if (!isId(runId) || !isId(trainerId)) return false;
  const renewed = await tx.$executeRaw`
    update runs set lease_expires_at = now() + ${leaseSeconds}::float8 * interval '1 second'
    where id = ${runId}::uuid and attempt = ${attempt}::int and trainer_id = ${trainerId}::uuid and status = 'RUNNING'`;
  return renewed === 1;
}
