import { join } from 'node:path';
import type { Env } from '../env.ts';

export const uploadFolder = ({ storage }: Pick<Env, 'storage'>): string => join(storage.folder, 'uploads');

/** Returns the path of the archive of an upload. */
export const uploadFile = (env: Pick<Env, 'storage'>, id: string): string => join(uploadFolder(env), `${id}.zip`);
