import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where package.json, prisma/ and schema.graphql lie, whether this runs from source or from dist/. */
export const packageRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}.`);
  return findUpwards(parent);
}
