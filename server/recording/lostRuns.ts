import type { Database, Transaction } from '../database/database.ts';
import { transactionTime } from '../database/transactionTime.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import { announce } from '../run/announce.ts';
import { endAttempt, WITHOUT_TRAINER } from '../run/attempt.ts';

/** A run that loses its trainer this many times in a row most likely crashes it. */
const MOST_LOSSES = 3;

/** A check takes two short statements, and a run waits until the next one. */
const LONGEST_INTERVAL_MS = 5_000;

/**
 * Checks regularly for runs whose lease has expired, until the returned function is called. After the server starts, the machine
 * wakes up or the database comes back, all leases have expired, so trainers first get the length of a lease to renew theirs.
 */
export function watchForLostRuns({
  database,
  env,
  log,
}: Pick<Resources, 'database' | 'env' | 'log'>): () => Promise<void> {
  const leaseMs = env.claim.leaseSeconds * 1000;
  const intervalMs = Math.min(LONGEST_INTERVAL_MS, leaseMs / 4);
  let [answered, from] = [Date.now(), Date.now() + leaseMs];
  const check = async () => {
    try {
      await database.$queryRaw`select 1`;
      const now = Date.now();
      if (now - answered > intervalMs + leaseMs / 2) from = now + leaseMs;
      answered = now;
      if (now < from) return;
      for (const { number, status } of await recoverLostRuns(database))
        log.warn({ run: number, status }, 'A run lost its trainer.');
    } catch (error) {
      log.error({ err: error }, 'The check for lost runs failed. It will be repeated shortly.');
    }
  };
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    // One check at a time, because each may have to wait for an unreachable database.
    underWay ??= check().finally(() => {
      underWay = undefined;
    });
  }, intervalMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

/** Puts lost runs back into the queue in their old place, or fails those lost too often. Several servers may call it at once. */
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
          failure: `It lost its trainer ${losses} times in a row, so the run itself may crash the trainer. Check the trainer's log, then retry.`,
          finishedAt: await transactionTime(tx),
          leaseExpiresAt: null,
        };
  const recovered = await tx.run.update({ where: { id }, data });
  await announce(tx, recovered);
  return recovered;
}

/** Counts how often the run was lost since it was last queued by a person, because a retry starts the count again. */
async function lossesSinceQueued(tx: Transaction, { id, queuedAt }: Run): Promise<number> {
  const attempts = await tx.attempt.findMany({
    where: { runId: id, startedAt: { gte: queuedAt } },
    orderBy: { number: 'desc' },
  });
  const firstOther = attempts.findIndex(({ outcome }) => outcome !== 'LOST');
  return firstOther === -1 ? attempts.length : firstOther;
}
