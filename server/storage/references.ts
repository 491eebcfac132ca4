import pRetry from 'p-retry';
import type { Database, Transaction } from '../database/database.ts';
import { forEachAtOnce } from '../ground/forEachAtOnce.ts';
import type { Storage } from './storage.ts';

const AT_ONCE = 16;

/** The number of hashes in one statement. It is small enough that a removal holds the lock only briefly. */
export const BATCH = 5_000;

/** The longest time that a transaction may hold the blobs. An import of two million images checks them and writes its rows. */
export const LONGEST_HOLD_MS = 15 * 60_000;

/** How long a removal waits while blobs are held. Most imports hold them for seconds. After that, the sweep removes them. */
const PATIENCE_MS = 2 * 60_000;
const RETRIES = { retries: Number.POSITIVE_INFINITY, minTimeout: 200, factor: 1 };

/**
 * The lock that keeps rows and blobs consistent, since one transaction cannot change both. A transaction that inserts rows with
 * references to blobs holds it in shared mode, from checking the blobs until the commit. A removal of blobs holds it
 * exclusively, from checking that no row refers to them until they are removed.
 */
const LOCK = 'blobs';

/** Holds the blobs until the transaction ends. Call it before locking any row, because it waits for a running removal. */
export const holdBlobs = (tx: Transaction) =>
  tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${LOCK}, 0))`;

/** Removes the given blobs that no image or artifact refers to. Throws an error if blobs are held for too long. */
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

/** Returns the hashes that no image or artifact refers to at this moment. */
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
      // This does not wait for the lock, because every later request for the shared lock would wait behind it.
      const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
          select pg_try_advisory_xact_lock(hashtextextended(${LOCK}, 0)) as free`;
      if (!lock?.free) throw new Error('Blobs are held by a transaction that writes references to them.');
      await forEachAtOnce(AT_ONCE, await unreferencedOf(tx, batch), sha256 => storage.remove(sha256));
    },
    { timeout: 120_000 },
  );
}
