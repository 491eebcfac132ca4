import { rm } from 'node:fs/promises';
import type { ArtifactFile } from '../run/messages.ts';

/**
 * Uploads files one after another while training continues. A waiting file is skipped when a newer file of the same name is
 * added, so training never waits for the network, and each name has at most two files on the disk.
 */
export class Uploads {
  readonly #send: (file: ArtifactFile) => Promise<unknown>;
  readonly #waiting = new Map<string, ArtifactFile>();
  #sending: Promise<void> | undefined;

  /** `send` resolves when the file is stored. */
  constructor(send: (file: ArtifactFile) => Promise<unknown>) {
    this.#send = send;
  }

  /** Takes ownership of a file and deletes it once it is stored or skipped. */
  add(file: ArtifactFile): void {
    const older = this.#waiting.get(file.name);
    if (older) void remove(older);
    this.#waiting.set(file.name, file);
    this.#sending ??= this.#sendAll();
  }

  /** Resolves when every file so far is stored. */
  async flush(): Promise<void> {
    await this.#sending;
  }

  async #sendAll(): Promise<void> {
    // Iterating over a map includes entries that are added during the iteration.
    for (const file of this.#waiting.values()) {
      this.#waiting.delete(file.name);
      await this.#send(file);
      await remove(file);
    }
    this.#sending = undefined;
  }
}

/** Deletes the file, if the run's folder has not been removed already. */
const remove = ({ path }: ArtifactFile) => rm(path, { force: true });
