import type { Database, Transaction } from '../database/database.ts';
import { transactionTime } from '../database/transactionTime.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import { announce } from '../run/announce.ts';
import { endAttempt, WITHOUT_TRAINER } from '../run/attempt.ts';

/** A run that loses its trainer this often, one after the other, most likely kills it. */
const MOST_LOSSES = 3;

/** A look takes two short statements; a late one keeps a run waiting. */
const LONGEST_INTERVAL_MS = 5_000;

/**
 * Looks regularly for runs whose lease has run out, until the returned function is called. When a server starts, a machine
 * wakes up or a database comes back, all leases have run out: trainers first get the length of a lease to renew theirs.
 */
export function watchForLostRuns({
  database,
  env,
  log,
}: Pick<Resources, 'database' | 'env' | 'log'>): () => Promise<void> {
  const leaseMs = env.claim.leaseSeconds * 1000;
  const intervalMs = Math.min(LONGEST_INTERVAL_MS, leaseMs / 4);
  let [answered, from] = [Date.now(), Date.now() + leaseMs];
  const look = async () => {
    try {
      await database.$queryRaw`select 1`;
      const now = Date.now();
      if (now - answered > intervalMs + leaseMs / 2) from = now + leaseMs;
      answered = now;
      if (now < from) return;
      for (const { number, status } of await recoverLostRuns(database))
        log.warn({ run: number, status }, 'A run lost its trainer.');
    } catch (error) {
      log.error({ err: error }, 'Lost runs could not be looked for; the next look comes soon.');
    }
  };
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    // One at a time: a database that is away may keep each waiting.
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  }, intervalMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

/** Queues them again in their old place, or fails those lost too often. Several servers may do so at once. */
export async function recoverLostRuns(database: Database): Promise<Run[]> {
  return database.$transaction(async tx => {
    const lost = await tx.$queryRaw<{ id: string }[]>`
      select id::text from runs where status = 'RUNNING' and lease_expires_at < now()
      order by queued_at, number for update skip locked`;
    const recovered: Run[] = [];
    for (const { id } of lost) recovered.push(await recover(tx, id));
    return recovered;
  });
}

async function recover(tx: Transaction, id: string): Promise<Run> {
  const run = await tx.run.findUniqueOrThrow({ where: { id }, include: { trainer: true } });
  const reason = `Its trainer ${run.trainer?.name ?? ''} stopped answering during attempt ${run.attempt}.`;
  await endAttempt(tx, run, 'LOST', reason);
  const losses = await lossesSinceQueued(tx, run);
  const data =
    losses < MOST_LOSSES
      ? { status: 'QUEUED' as const, ...WITHOUT_TRAINER }
      : {
          status: 'FAILED' as const,
          failure: `It lost its trainer ${losses} times in a row, so it may well be what kills it: look at the trainer's log, then retry.`,
          finishedAt: await transactionTime(tx),
          leaseExpiresAt: null,
        };
  const recovered = await tx.run.update({ where: { id }, data });
  await announce(tx, recovered);
  return recovered;
}

/** A retry by a person puts the run into the queue anew, and the count begins again. */
async function lossesSinceQueued(tx: Transaction, { id, queuedAt }: Run): Promise<number> {
  const attempts = await tx.attempt.findMany({
    where: { runId: id, startedAt: { gte: queuedAt } },
    orderBy: { number: 'desc' },
  });
  const firstOther = attempts.findIndex(({ outcome }) => outcome !== 'LOST');
  return firstOther === -1 ? attempts.length : firstOther;
}
