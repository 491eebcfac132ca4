import type { Database } from '../database/database.ts';
import type { Resources } from '../resources.ts';
import { BATCH, LONGEST_HOLD_MS, removeUnreferenced, unreferencedOf } from './references.ts';
import type { Storage } from './storage.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes, now and once a day until the returned function is called, blobs that nothing will ever refer to: of an import or
 * an upload whose server was killed before its rows, or that could not be removed in their time.
 */
export function sweepBlobs({
  database,
  storage,
  log,
}: Pick<Resources, 'database' | 'storage' | 'log'>): () => Promise<void> {
  const stopping = new AbortController();
  const sweep = async () => {
    try {
      const removed = await removeAbandoned(database, storage, stopping.signal);
      if (removed > 0) log.info({ blobs: removed }, 'Blobs that nothing refers to were removed.');
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ err: error }, 'Looking for blobs that nothing refers to failed.');
    }
  };
  let underWay = sweep();
  const timer = setInterval(() => {
    underWay = underWay.then(sweep);
  }, DAY_MS);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await underWay;
  };
}

/** Returns how many. */
async function removeAbandoned(database: Database, storage: Storage, signal: AbortSignal): Promise<number> {
  // Younger ones may belong to an import or an upload that is under way, whose rows are still to come.
  const before = Date.now() - DAY_MS;
  // Older ones than the database are not its leftovers: the folder may be another's, given to this server by mistake.
  const since = await birthOf(database);
  const removeFrom = async (batch: string[]) => {
    const abandoned = await unreferencedOf(database, batch);
    await removeUnreferenced(database, storage, abandoned, { patienceMs: LONGEST_HOLD_MS, signal });
    return abandoned.length;
  };
  let removed = 0;
  const batch: string[] = [];
  for await (const { sha256, writtenAt } of storage.list()) {
    signal.throwIfAborted();
    if (writtenAt.getTime() < before && writtenAt.getTime() > since) batch.push(sha256);
    if (batch.length === BATCH) removed += await removeFrom(batch.splice(0));
  }
  return removed + (await removeFrom(batch));
}

/** When it got its first migration. */
async function birthOf(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ at: Date | null }[]>`select min(finished_at) as at from _prisma_migrations`;
  return row?.at?.getTime() ?? Number.POSITIVE_INFINITY;
}
