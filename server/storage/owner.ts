import type { Database } from '../database/database.ts';
import { StartupError } from '../ground/errors.ts';
import type { Storage } from './storage.ts';

/**
 * Storage serves one database: to the sweep, what that one does not know is abandoned, and another's files would be gone. A
 * database goes by its first migration, which stays the same when it is moved or restored from a dump.
 */
export async function claimStorage(database: Database, storage: Storage): Promise<void> {
  const [first] = await database.$queryRaw<{ id: string }[]>`
    select id from _prisma_migrations order by started_at limit 1`;
  if (first && (await storage.claim(first.id)) !== first.id)
    throw new StartupError(
      `${storage.place} holds the files of another database than DATABASE_URL names. Name another folder in ` +
        'QUINTET_DATA_DIR, or the database that it belongs to in DATABASE_URL.',
    );
}
