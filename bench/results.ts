import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

export type Machine = { device: string; threads: number };

/**
 * Adds a measurement to those made on the same machine, replacing an older one of the same kind.
 *
 * @param file JSON with `{ machine, measured }`; measurements of a different machine are dropped
 * @returns all measurements that the file now contains
 */
export async function keep<Measured>(
  file: URL,
  machine: Machine,
  measured: Measured,
  isSame: (old: Measured) => boolean,
): Promise<Measured[]> {
  const before: { machine: Machine; measured: Measured[] } | undefined = existsSync(file)
    ? JSON.parse(await readFile(file, 'utf8'))
    : undefined;
  const known = before && JSON.stringify(before.machine) === JSON.stringify(machine) ? before.measured : [];
  const all = [...known.filter(old => !isSame(old)), measured];
  await writeFile(file, `${JSON.stringify({ machine, measured: all }, null, 1)}\n`);
  return all;
}
