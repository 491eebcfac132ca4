import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files that a step reads. A folder stands for all files below it. */
type Inputs = string[];

const ignored = new Set(['node_modules', '.next', 'generated', 'dist', 'next-env.d.ts']);

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else
    for (const name of readdirSync(path).sort())
      if (!ignored.has(name) && !name.endsWith('.tsbuildinfo')) yield* filesOf(join(path, name));
}

function hashOf(inputs: Inputs) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const file of inputs.flatMap(path => [...filesOf(path)])) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Does `work` only if its inputs have changed since it last succeeded, or if its output is missing. Inputs are compared by
 * content, not by time, so a checkout or a touch rebuilds nothing.
 */
export async function unlessFresh(name: string, inputs: Inputs, output: string, work: () => Promise<void>) {
  const file = join('node_modules/.quintet', name);
  const now = hashOf(inputs);
  if (existsSync(output) && existsSync(file) && readFileSync(file, 'utf8') === now) return false;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
  return true;
}
