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
 * Removes blobs in the background after their rows were deleted. A request must not wait for it: the removal can take minutes
 * while an import holds the blobs, so a page would time out and a trainer would send its file again. The sweep removes blobs
 * that are left over.
 */
export class Removals {
  readonly #resources: Resources;
  readonly #stopping = new AbortController();
  readonly #waiting = new Set<string>();
  #removing: Promise<void> | undefined;

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  /** Queues the blobs for removal. Blobs that a row still refers to are kept. */
  letGo(sha256s: readonly string[]): void {
    for (const sha256 of sha256s) this.#waiting.add(sha256);
    this.#removing ??= this.#removeAll();
  }

  /** Waits for the current attempt to end, and starts no further one. */
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
        if (!signal.aborted)
          log.error({ err: cause }, 'Unreferenced blobs could not be removed. The daily sweep will try again.');
      });
    }
    this.#removing = undefined;
  }
}
