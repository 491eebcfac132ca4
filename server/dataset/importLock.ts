import pg from 'pg';
import type { Database } from '../database/database.ts';
import { notify } from '../events/events.ts';
import { failureOf, ImportInterrupted } from './errors.ts';

/**
 * Tells every server of this database that an import is running. It is a Postgres advisory lock named after the dataset, held
 * by a dedicated connection during the import. If the server dies for any reason, Postgres closes the connection and releases
 * the lock. A server that can take the lock of an IMPORTING dataset therefore knows that its import was interrupted.
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

  /** Takes the lock. Call this before inserting the row, so that an IMPORTING dataset never exists without its lock. */
  static async take(url: string, datasetId: string): Promise<ImportLock> {
    const client = new pg.Client({ connectionString: url, application_name: 'quintet-import', keepAlive: true });
    const lock = new ImportLock(datasetId, client);
    await client.connect();
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [nameOf(datasetId)]);
    return lock;
  }

  /** Is aborted when the connection ends, because the lock is then released. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.end();
  }
}

const nameOf = (datasetId: string) => `import of dataset ${datasetId}`;

/** Marks every IMPORTING dataset without a running import as FAILED, and returns these datasets. */
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
