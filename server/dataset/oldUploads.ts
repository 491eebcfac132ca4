import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '../resources.ts';
import { uploadFile, uploadFolder } from './uploadFile.ts';

/** An upload is kept for a day. */
const KEPT_MS = 24 * 3_600_000;

/** Removes uploads older than a day, and old files without a row, such as those of a server that was killed. */
export async function removeOldUploads({ database, env }: Pick<Resources, 'database' | 'env'>): Promise<void> {
  const old = await database.$queryRaw<{ id: string }[]>`
    delete from uploads where created_at < now() - ${KEPT_MS / 1000}::float8 * interval '1 second' returning id::text`;
  for (const { id } of old) await rm(uploadFile(env, id), { force: true });
  const folder = uploadFolder(env);
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const details = await stat(file).catch(() => null);
    if (details && details.mtimeMs < Date.now() - KEPT_MS) await rm(file, { force: true });
  }
}
