import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The largest total size of the files in a folder: 400,000 images of 128 x 128. Even a small disk usually has twice this space. */
const MOST_BYTES = 20e9;
/** An unfinished file is written to all the time. After this long without a write, its process must have been killed. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Makes room for `coming` bytes: removes unfinished files of killed processes, then the least recently opened files. A run that
 * has such a file open can still read it: only the name is removed at once, and the bytes are freed when the run ends.
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

/** Returns undefined if another trainer has just removed the file. */
const describe = (path: string) =>
  stat(path).then(
    ({ size, mtimeMs }) => ({ path, size, idleMs: Date.now() - mtimeMs }),
    error => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    },
  );
