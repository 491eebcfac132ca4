import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'unfinished-';
const AN_HOUR = 3600 * 1000;
const A_DAY = 24 * AN_HOUR;

/** Lends a folder in `root` for what is not whole yet, and removes it afterwards. */
export async function withUnfinishedFolder<Result>(
  root: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(root, { recursive: true });
  await removeLeftovers(root);
  const folder = await mkdtemp(join(root, PREFIX));
  // In use, however seldom something is written.
  const touch = setInterval(() => utimes(folder, new Date(), new Date()).catch(() => {}), AN_HOUR);
  try {
    return await use(folder);
  } finally {
    clearInterval(touch);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What killed processes left behind. A day old, so that nobody is still filling it. */
async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (name.startsWith(PREFIX) && Date.now() - (await lastChange(path)) > A_DAY)
      await rm(path, { recursive: true, force: true });
  }
}

/** Now, for a folder that its user has removed meanwhile. */
const lastChange = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    error => {
      if (error.code !== 'ENOENT') throw error;
      return Date.now();
    },
  );
