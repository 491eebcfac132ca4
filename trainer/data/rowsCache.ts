import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder may hold: 400,000 images of 128 x 128, half the free space of a small disk. */
const MOST_BYTES = 20e9;
/** A file being filled is written to all the time; after so long without a write, its process was killed. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Makes room for `coming` bytes: removes what killed processes left half done, then the least recently opened files. A run
 * that reads one of them has it open and keeps it: its bytes go when the run ends, and only its name at once.
 */
export async function clearUnused(folder: string, coming: number, mostBytes = MOST_BYTES): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map(name => describe(join(folder, name))));
  const present = files.filter(file => file !== undefined);
  const abandoned = present.filter(({ path, idleMs }) => !path.endsWith('.rows') && idleMs > ABANDONED_MS);
  const finished = present.filter(({ path }) => path.endsWith('.rows')).toSorted((a, b) => b.idleMs - a.idleMs);

  let excess = finished.reduce((sum, { size }) => sum + size, coming) - mostBytes;
  const leastUsed = finished.filter(({ size }) => {
    const goes = excess > 0;
    if (goes) excess -= size;
    return goes;
  });
  await Promise.all([...abandoned, ...leastUsed].map(({ path }) => rm(path, { force: true })));
}

/** Undefined for a file that another trainer removed meanwhile. */
const describe = (path: string) =>
  stat(path).then(
    ({ size, mtimeMs }) => ({ path, size, idleMs: Date.now() - mtimeMs }),
    error => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    },
  );
