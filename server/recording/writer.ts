import type { Transaction } from '../database/database.ts';
import type { RunStatus } from '../generated/prisma/enums.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import type { Actor } from '../identity/actor.ts';
import { EPOCH_KEYS } from '../metric/keys.ts';
import { whereNamed } from '../run/named.ts';
import { type Claim, holdClaim, renewLease } from './claim.ts';
import type { HeldRun } from './heldRun.ts';
import { RunNotRunning } from './recording.errors.ts';

// This file decides which writers may write to a run, and the entries decide what they write. A new kind of writer is a new case here.

/** Either the trainer that holds the run, or an actor that logs additional metrics during the training. */
export type Writer =
  | { readonly by: 'TRAINER'; readonly claim: Claim }
  | { readonly by: 'ACTOR'; readonly actor: Actor; readonly runId: string };

export const byTrainer = (claim: Claim): Writer => ({ by: 'TRAINER', claim });

/**
 * Admits a writer to a run and locks the run until the transaction ends. Throws ClaimLost, RunNotRunning, InvalidInput or
 * NotFound if the writer may not write.
 *
 * @param keys the metric keys that will be written
 */
export async function admit(tx: Transaction, writer: Writer, keys: readonly string[] = []): Promise<HeldRun> {
  switch (writer.by) {
    case 'TRAINER':
      return holdClaim(tx, writer.claim);
    case 'ACTOR':
      refuseTrainersKeys(keys);
      return lockRunning(tx, writer.runId);
  }
}

/**
 * Renews the lease of a trainer that was admitted. It comes after writing, because that may have taken longer than a lease, during
 * which the trainer's heartbeats waited for the row.
 */
export async function keepAdmitted(
  tx: Transaction,
  writer: Writer,
  { leaseSeconds }: { leaseSeconds: number },
): Promise<void> {
  if (writer.by === 'TRAINER') await renewLease(tx, writer.claim, leaseSeconds);
}

/** Callers who hold no claim could otherwise forge the best epoch. */
function refuseTrainersKeys(keys: readonly string[]): void {
  const reserved = keys.find(key => EPOCH_KEYS.includes(key));
  if (reserved)
    throw new InvalidInput(
      `${reserved} is reserved for the trainer of the run, which reports it with reportEpoch. Log your values under a different name.`,
    );
}

async function lockRunning(tx: Transaction, runId: string): Promise<HeldRun> {
  const [run] = await tx.$queryRaw<(HeldRun & { status: RunStatus })[]>`
    select id::text, number, attempt, experiment_id::text as "experimentId", status::text
    from runs where ${whereNamed(runId)} for no key update`;
  if (!run) throw new NotFound('run', runId);
  if (run.status !== 'RUNNING') throw new RunNotRunning(run.number, run.status);
  return run;
}
