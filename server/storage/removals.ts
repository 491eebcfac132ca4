import type { Resources } from '../resources.ts';
import { removeUnreferenced } from './references.ts';

/**
 * Removes blobs that have lost their rows. Nobody waits for it, since it takes minutes beside an import that holds the blobs:
 * a page would give up its answer, a trainer send its file again. What is left behind the sweep takes.
 */
export class Removals {
  readonly #resources: Pick<Resources, 'database' | 'storage' | 'log'>;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

  constructor(resources: Pick<Resources, 'database' | 'storage' | 'log'>) {
    this.#resources = resources;
  }

  /** Those of them that nothing refers to. */
  letGo(sha256s: readonly string[]): void {
    const { database, storage, log } = this.#resources;
    const { signal } = this.#stopping;
    const removal = removeUnreferenced(database, storage, sha256s, { signal })
      .catch(cause => {
        if (!signal.aborted) log.error({ err: cause }, 'Blobs that nothing refers to were left behind.');
      })
      .finally(() => this.#underWay.delete(removal));
    this.#underWay.add(removal);
  }

  /** What is under way ends its present try and gets no further one. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#underWay);
  }
}
