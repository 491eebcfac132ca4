import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Quintet's own version, from the package.json above, whether this runs from source or from dist/. */
export function packageVersion(folder = import.meta.dirname): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  if (dirname(folder) === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
  return packageVersion(dirname(folder));
}
