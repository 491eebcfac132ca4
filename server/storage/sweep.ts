import type { Database } from '../database/database.ts';
import type { Resources } from '../resources.ts';
import { BATCH, LONGEST_HOLD_MS, removeUnreferenced, unreferencedOf } from './references.ts';
import type { Storage } from './storage.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes orphaned blobs, now and once a day. A blob is orphaned if its server was killed before the rows were written, or if it
 * could not be removed when its rows were deleted. Returns a function that stops the sweep.
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
      if (removed > 0) log.info({ blobs: removed }, 'Orphaned blobs were removed.');
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ err: error }, 'The search for orphaned blobs failed.');
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

/** Removes orphaned blobs and returns their number. */
async function removeAbandoned(database: Database, storage: Storage, signal: AbortSignal): Promise<number> {
  // Younger blobs may belong to a running import or upload that has not written its rows yet.
  const before = Date.now() - DAY_MS;
  // Blobs older than the database cannot come from it. The folder may belong to a different database by mistake.
  const since = await creationTimeOf(database);
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

/** Returns when the first migration was applied. */
async function creationTimeOf(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ at: Date | null }[]>`select min(finished_at) as at from _prisma_migrations`;
  return row?.at?.getTime() ?? Number.POSITIVE_INFINITY;
}
