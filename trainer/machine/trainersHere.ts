import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemFile } from '../system/systemFile.ts';

/** How often a trainer renews its mark, and how long after the last renewal it is considered dead. */
const RENEWAL_MS = 5_000;
const GONE_MS = 20_000;

/** Identifies the machine. It is the same in all of its containers and differs between machines that share a cache. */
const machine = systemFile('/proc/sys/kernel/random/boot_id').trim() || hostname();

/**
 * The trainers of this machine that share a cache. Each has a mark, a file under `trainers/` in the cache, so trainers with
 * separate caches do not know of each other.
 */
export class TrainersHere {
  readonly #folder: string;
  readonly #mark: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#mark = join(folder, `${machine}.${randomUUID()}`);
  }

  /** Adds this process to the trainers until it ends. */
  static async join(cacheDir: string): Promise<TrainersHere> {
    const trainers = new TrainersHere(join(cacheDir, 'trainers'));
    await mkdir(trainers.#folder, { recursive: true });
    await trainers.#renew();
    setInterval(() => trainers.#renew().catch(() => undefined), RENEWAL_MS).unref(); // a missing mark only costs speed
    process.once('exit', () => rmSync(trainers.#mark, { force: true }));
    return trainers;
  }

  /** Counts the trainers, including this one. */
  async count(): Promise<number> {
    const names = (await readdir(this.#folder).catch(() => [])).filter(name => name.startsWith(`${machine}.`));
    const alive = await Promise.all(names.map(name => isAlive(join(this.#folder, name))));
    return Math.max(1, alive.filter(Boolean).length);
  }

  #renew(): Promise<void> {
    const now = new Date();
    return utimes(this.#mark, now, now).catch(() => writeFile(this.#mark, ''));
  }
}

/** Returns whether a trainer still renews this mark, and removes the mark if not. */
async function isAlive(mark: string): Promise<boolean> {
  const renewed = await stat(mark).catch(() => undefined); // the trainer has just ended
  const alive = renewed !== undefined && Date.now() - renewed.mtimeMs < GONE_MS;
  if (!alive) await rm(mark, { force: true });
  return alive;
}
