import type { Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import type { RunStatus } from '../generated/prisma/enums.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import type { Actor } from '../identity/actor.ts';
import { KERAS_KEYS, SECONDS } from '../metric/keys.ts';
import { type Claim, holdClaim } from './claim.ts';
import type { HeldRun } from './heldRun.ts';
import { RunNotRunning } from './recording.errors.ts';

// Who may write to a run. What is written is the entries' business; a new kind of writer is a new case in this file.

/** The trainer that holds the run, or somebody who logs beside the training. */
export type Writer =
  | { readonly by: 'TRAINER'; readonly claim: Claim }
  | { readonly by: 'ACTOR'; readonly actor: Actor; readonly runId: string };

export const byTrainer = (claim: Claim): Writer => ({ by: 'TRAINER', claim });

/**
 * Admits a writer to a run and locks the run until the transaction ends. Throws ClaimLost, RunNotRunning or NotFound; nothing
 * is written then.
 *
 * @param keys the metric keys that are about to be written
 */
export async function admit(
  tx: Transaction,
  writer: Writer,
  { keys = [], leaseSeconds }: { keys?: readonly string[]; leaseSeconds: number },
): Promise<HeldRun> {
  switch (writer.by) {
    case 'TRAINER':
      return holdClaim(tx, writer.claim, leaseSeconds);
    case 'ACTOR':
      refuseTrainersKeys(keys);
      return lockRunning(tx, writer.runId);
  }
}

/** The trainer reports these for every epoch; curves, best epoch and times are made of them. */
const TRAINERS_KEYS: ReadonlySet<string> = new Set([...KERAS_KEYS, SECONDS]);

/** Callers who hold no claim could otherwise forge the best epoch. */
function refuseTrainersKeys(keys: readonly string[]): void {
  const reserved = keys.find(key => TRAINERS_KEYS.has(key));
  if (reserved)
    throw new InvalidInput(
      `${reserved} is reserved for the trainer of the run, which reports it with its claim (reportEpoch). Log your numbers under another name.`,
    );
}

async function lockRunning(tx: Transaction, runId: string): Promise<HeldRun> {
  const [run] = isId(runId)
    ? await tx.$queryRaw<(HeldRun & { status: RunStatus })[]>`
        select id::text, number, attempt, experiment_id::text as "experimentId", status::text
        from runs where id = ${runId}::uuid for no key update`
    : [];
  if (!run) throw new NotFound('run', runId);
  if (run.status !== 'RUNNING') throw new RunNotRunning(run.number, run.status);
  return run;
}
