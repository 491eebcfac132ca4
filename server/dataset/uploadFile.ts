import { join } from 'node:path';
import type { Env } from '../env.ts';

export const uploadFolder = ({ storage }: Pick<Env, 'storage'>): string => join(storage.folder, 'uploads');

/** Where the archive of an upload lies on the disk. */
export const uploadFile = (env: Pick<Env, 'storage'>, id: string): string => join(uploadFolder(env), `${id}.zip`);
