import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, prisma/ and schema.graphql, whether the program runs from source or from dist/. */
export const packageRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`There is no package.json in any folder above ${import.meta.dirname}.`);
  return findUpwards(parent);
}
