import pRetry from 'p-retry';
import type { Database, Transaction } from '../database/database.ts';
import { forEachAtOnce } from '../ground/forEachAtOnce.ts';
import type { Storage } from './storage.ts';

const AT_ONCE = 16;

/** So many hashes in one statement, and so short a time under the lock. */
export const BATCH = 5_000;

/** The longest that anyone may hold the blobs: an import that checks those of two million images and writes their rows. */
export const LONGEST_HOLD_MS = 15 * 60_000;

/** While blobs are held nothing is removed. Most imports hold them for seconds; who waits longer leaves it to the sweep. */
const PATIENCE_MS = 2 * 60_000;
const RETRIES = { retries: Number.POSITIVE_INFINITY, minTimeout: 200, factor: 1 };

/**
 * Rows and blobs cannot change in one transaction. So whoever makes rows point at blobs holds this lock (shared) from
 * seeing the blobs to committing the rows, and whoever removes blobs holds it (alone) from seeing no row to removing.
 */
const LOCK = 'blobs';

/** To be taken before a row is locked: it waits for a removal that is under way. */
export const holdBlobs = (tx: Transaction) =>
  tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${LOCK}, 0))`;

/** Removes those of the given blobs that no image and no artifact refers to. Throws where others hold them for too long. */
export async function removeUnreferenced(
  database: Database,
  storage: Storage,
  sha256s: readonly string[],
  { patienceMs = PATIENCE_MS, signal }: { patienceMs?: number; signal?: AbortSignal } = {},
): Promise<void> {
  for (let start = 0; start < sha256s.length; start += BATCH) {
    const batch = sha256s.slice(start, start + BATCH);
    await pRetry(() => removeBatch(database, storage, batch), { ...RETRIES, maxRetryTime: patienceMs, signal });
  }
}

/** Those that no image and no artifact refers to, just now. */
export async function unreferencedOf(database: Database | Transaction, sha256s: readonly string[]): Promise<string[]> {
  const rows = await database.$queryRaw<{ sha256: string }[]>`
    select sha256 from images where sha256 = any(${sha256s})
    union select sha256 from artifacts where sha256 = any(${sha256s})`;
  const referred = new Set(rows.map(({ sha256 }) => sha256));
  return sha256s.filter(sha256 => !referred.has(sha256));
}

async function removeBatch(database: Database, storage: Storage, batch: readonly string[]): Promise<void> {
  await database.$transaction(
    async tx => {
      // Asked for rather than waited for: whoever came to hold it after a waiting removal would wait as well.
      const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
          select pg_try_advisory_xact_lock(hashtextextended(${LOCK}, 0)) as free`;
      if (!lock?.free) throw new Error('Rows that point at blobs are being written.');
      await forEachAtOnce(AT_ONCE, await unreferencedOf(tx, batch), storage.remove);
    },
    { timeout: 120_000 },
  );
}
