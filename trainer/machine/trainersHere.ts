import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemFile } from '../system/systemFile.ts';

/** How often a trainer renews its mark, and after how long without news it is gone, killed perhaps. */
const RENEWAL_MS = 5_000;
const GONE_MS = 20_000;

/** The same in all containers of a machine, another on each machine that shares the cache over a network. */
const machine = systemFile('/proc/sys/kernel/random/boot_id').trim() || hostname();

/**
 * The trainers of this machine that share a cache, known by a file each under `trainers/` in it. Trainers with caches of their
 * own do not see each other.
 */
export class TrainersHere {
  readonly #folder: string;
  readonly #mark: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#mark = join(folder, `${machine}.${randomUUID()}`);
  }

  /** Makes this process one of them, until it ends. */
  static async join(cacheDir: string): Promise<TrainersHere> {
    const trainers = new TrainersHere(join(cacheDir, 'trainers'));
    await mkdir(trainers.#folder, { recursive: true });
    await trainers.#renew();
    setInterval(() => trainers.#renew().catch(() => undefined), RENEWAL_MS).unref(); // a missing mark costs others speed alone
    process.once('exit', () => rmSync(trainers.#mark, { force: true }));
    return trainers;
  }

  /** How many there are, this one included. */
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

/** Whether a trainer renews this mark. What a killed one left is removed. */
async function isAlive(mark: string): Promise<boolean> {
  const renewed = await stat(mark).catch(() => undefined); // it has just left
  const alive = renewed !== undefined && Date.now() - renewed.mtimeMs < GONE_MS;
  if (!alive) await rm(mark, { force: true });
  return alive;
}
