import { rm } from 'node:fs/promises';
import type { ArtifactFile } from '../run/messages.ts';

/**
 * Uploads files one after another while the training goes on. One that still waits when a newer one of its name comes is
 * skipped: training never waits for the network, and each name has at most two files on the disk.
 */
export class Uploads {
  readonly #send: (file: ArtifactFile) => Promise<unknown>;
  readonly #waiting = new Map<string, ArtifactFile>();
  #sending: Promise<void> | undefined;

  /** `send` resolves when the file is stored. */
  constructor(send: (file: ArtifactFile) => Promise<unknown>) {
    this.#send = send;
  }

  /** The file is this object's from now on, and deleted once it is stored or skipped. */
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
    // A map's iteration also meets what is put in meanwhile.
    for (const file of this.#waiting.values()) {
      this.#waiting.delete(file.name);
      await this.#send(file);
      await remove(file);
    }
    this.#sending = undefined;
  }
}

/** Whoever cleared the folder first has done our work. */
const remove = ({ path }: ArtifactFile) => rm(path, { force: true });
