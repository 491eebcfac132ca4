import { rm } from 'node:fs/promises';
import type { Database, Transaction } from '../database/database.ts';
import type { Storage } from '../storage/storage.ts';
import { forEachAtOnce } from './forEachAtOnce.ts';

const AT_ONCE = 16;

/** So many hashes in one statement, and so short a time under the lock. */
const BATCH = 5_000;

/**
 * Rows and blobs cannot change in one transaction. So whoever makes rows point at blobs holds this lock (shared) from
 * seeing the blobs to committing the rows, and whoever removes blobs holds it (alone) from seeing no row to removing.
 */
const LOCK = 'image blobs';

export const keepBlobs = (tx: Transaction) =>
  tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${LOCK}, 0))`;

/** Removes those of the given blobs that no image and no artifact refers to, with what is cached of them. */
export async function removeUnreferenced(
  database: Database,
  storage: Storage,
  sha256s: readonly string[],
  cacheOf: (sha256: string) => string,
): Promise<void> {
  for (let start = 0; start < sha256s.length; start += BATCH) {
    const batch = sha256s.slice(start, start + BATCH);
    await database.$transaction(
      async tx => {
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`;
        const rows = await tx.$queryRaw<{ sha256: string }[]>`
          select sha256 from images where sha256 = any(${batch})
          union select sha256 from artifacts where sha256 = any(${batch})`;
        const referred = new Set(rows.map(({ sha256 }) => sha256));
        await forEachAtOnce(AT_ONCE, batch, async sha256 => {
          if (referred.has(sha256)) return;
          await storage.remove(sha256);
          await rm(cacheOf(sha256), { recursive: true, force: true });
        });
      },
      { timeout: 120_000, maxWait: 60_000 },
    );
  }
}
