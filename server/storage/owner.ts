import type { Database } from '../database/database.ts';
import { StartupError } from '../ground/errors.ts';
import type { Storage } from './storage.ts';

/**
 * Refuses storage that belongs to a different database, because the sweep would remove the files of that database. The id of its
 * first migration identifies a database, since it stays the same when the database is moved or restored from a dump.
 */
export async function claimStorage(database: Database, storage: Storage): Promise<void> {
  const [first] = await database.$queryRaw<{ id: string }[]>`
    select id from _prisma_migrations order by started_at limit 1`;
  if (first && (await storage.claim(first.id)) !== first.id)
    throw new StartupError(
      `${storage.place} contains the files of a different database. Set QUINTET_DATA_DIR to a different folder, or ` +
        'DATABASE_URL to the database that the files belong to.',
    );
}
