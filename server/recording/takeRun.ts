import type { Transaction } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import { announce } from '../run/announce.ts';

/** A trainer, and what decides which runs it can take. */
export interface Taker {
  id: string;
  architectureKeys: string[];
  /** The rows of `architectures` that it announced. The run that it takes keeps the matching one. */
  architectureIds: string[];
  /** The allowed values of hyperparameters as JSON, by architecture and then by name. */
  choices: string;
}

/**
 * Gives the trainer the oldest queued run that it can train and starts the run's next attempt. Returns null if there is none.
 * Two trainers that ask at the same time lock different runs, so neither waits for the other and they cannot get the same run.
 */
export async function takeRun(tx: Transaction, taker: Taker, leaseSeconds: number): Promise<Run | null> {
  const { id, architectureKeys, architectureIds, choices } = taker;
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    update runs set status = 'RUNNING', attempt = attempt + 1, trainer_id = ${id}::uuid,
      lease_expires_at = now() + ${leaseSeconds}::float8 * interval '1 second',
      started_at = now(), finished_at = null, failure = null, progress = null,
      best_epoch = null, best_accuracy = null,
      architecture_id = coalesce(
        (select a.id from architectures a where a.key = architecture_key and a.id = any(${architectureIds}::uuid[])),
        architecture_id)
    where id = (
      select id from runs where status = 'QUEUED' and deleted_at is null and architecture_key = any(${architectureKeys}::text[])
        and not exists (
          select from jsonb_each(${choices}::jsonb -> architecture_key) as choice(name, known)
          where not known @> coalesce(hyperparameters::jsonb -> name, known))
      order by queued_at, number limit 1 for update skip locked)
    returning id::text`;
  if (!taken) return null;
  const run = await tx.run.findUniqueOrThrow({ where: { id: taken.id } });
  await tx.attempt.create({ data: { runId: run.id, number: run.attempt, trainerId: id } });
  await announce(tx, run);
  return run;
}
