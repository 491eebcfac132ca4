import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns Quintet's version, from the closest package.json in a parent folder, for code in the sources as well as in dist/. */
export function packageVersion(folder = import.meta.dirname): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  if (dirname(folder) === folder) throw new Error(`No parent folder of ${import.meta.dirname} has a package.json.`);
  return packageVersion(dirname(folder));
}
