import pg from 'pg';
import type { Database } from '../database/database.ts';
import { notify } from '../events/events.ts';
import { failureOf, ImportInterrupted } from './errors.ts';

/**
 * Says, to every server of this database, that an import is alive: an advisory lock of Postgres named after the dataset,
 * held by a connection of its own while the import lasts. When the server dies, however it dies, Postgres closes the
 * connection and the lock is gone; whoever can take the lock of an IMPORTING dataset knows that nobody works on it.
 */
export class ImportLock implements AsyncDisposable {
  readonly datasetId: string;
  readonly #client: pg.Client;
  readonly #lost = new AbortController();

  private constructor(datasetId: string, client: pg.Client) {
    this.datasetId = datasetId;
    this.#client = client;
    client.on('error', () => {}); // 'end' follows
    client.once('end', () => this.#lost.abort(new ImportInterrupted()));
  }

  /** To be taken before the row is there, so that no IMPORTING dataset is ever seen without its lock. */
  static async take(url: string, datasetId: string): Promise<ImportLock> {
    const client = new pg.Client({ connectionString: url, application_name: 'quintet-import', keepAlive: true });
    const lock = new ImportLock(datasetId, client);
    await client.connect();
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [nameOf(datasetId)]);
    return lock;
  }

  /** Aborted when the connection ends, and the lock with it. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.end();
  }
}

const nameOf = (datasetId: string) => `import of dataset ${datasetId}`;

/** Every IMPORTING dataset that nobody imports becomes FAILED. Returns them. */
export async function failInterrupted(database: Database): Promise<{ id: string; name: string }[]> {
  const failure = failureOf(new ImportInterrupted());
  const importing = await database.dataset.findMany({
    where: { status: 'IMPORTING' },
    select: { id: true, name: true },
  });
  const failed: { id: string; name: string }[] = [];
  for (const { id, name } of importing)
    await database.$transaction(async tx => {
      const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtextextended(${nameOf(id)}, 0)) as free`;
      if (!lock?.free) return;
      const { count } = await tx.dataset.updateMany({
        where: { id, status: 'IMPORTING' },
        data: { status: 'FAILED', failure },
      });
      if (count === 0) return;
      await notify(tx, { kind: 'dataset', id });
      failed.push({ id, name });
    });
  return failed;
}
