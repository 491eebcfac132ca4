import type { Database } from '../database/database.ts';
import type { Log } from '../ground/log.ts';
import { removeUnreferenced } from './references.ts';
import type { Storage } from './storage.ts';

interface Resources {
  database: Database;
  storage: Storage;
  log: Log;
}

/**
 * Removes blobs that have lost their rows. Nobody waits for it, since it takes minutes beside an import that holds the blobs:
 * a page would give up its answer, a trainer send its file again. What is left behind the sweep takes.
 */
export class Removals {
  readonly #resources: Resources;
  readonly #stopping = new AbortController();
  readonly #waiting = new Set<string>();
  #removing: Promise<void> | undefined;

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  /** Those of them that nothing refers to, after those that were let go before. */
  letGo(sha256s: readonly string[]): void {
    for (const sha256 of sha256s) this.#waiting.add(sha256);
    this.#removing ??= this.#removeAll();
  }

  /** What is under way ends its present try and gets no further one. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#removing;
  }

  async #removeAll(): Promise<void> {
    const { database, storage, log } = this.#resources;
    const { signal } = this.#stopping;
    while (this.#waiting.size > 0 && !signal.aborted) {
      const together = [...this.#waiting];
      this.#waiting.clear();
      await removeUnreferenced(database, storage, together, { signal }).catch(cause => {
        if (!signal.aborted) log.error({ err: cause }, 'Blobs that nothing refers to were left behind.');
      });
    }
    this.#removing = undefined;
  }
}
