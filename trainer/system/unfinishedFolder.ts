import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'unfinished-';
const AN_HOUR = 3600 * 1000;
const A_DAY = 24 * AN_HOUR;

/** Creates a temporary folder in `root` for unfinished files, and removes it after `use`. */
export async function withUnfinishedFolder<Result>(
  root: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(root, { recursive: true });
  await removeLeftovers(root);
  const folder = await mkdtemp(join(root, PREFIX));
  // Marks the folder as in use, even if files are rarely written.
  const touch = setInterval(() => utimes(folder, new Date(), new Date()).catch(() => {}), AN_HOUR);
  try {
    return await use(folder);
  } finally {
    clearInterval(touch);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes folders that killed processes left behind. They must be a day old, so that no folder in use is removed. */
async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (name.startsWith(PREFIX) && Date.now() - (await lastChange(path)) > A_DAY)
      await rm(path, { recursive: true, force: true });
  }
}

/** Returns the time of the last change, or now if the folder has just been removed. */
const lastChange = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    error => {
      if (error.code !== 'ENOENT') throw error;
      return Date.now();
    },
  );
