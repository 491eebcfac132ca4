import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { kerasPython } from '../../reference/environment.ts';
import { readEnv } from '../../start/env.ts';

/** Runs a script of reference/ in real Keras and returns its output. `npm test` has already set up Python. */
export async function runKeras(script: string, ...args: string[]): Promise<string> {
  const python = await kerasPython(readEnv().cacheDir);
  const path = fileURLToPath(new URL(`../../reference/${script}`, import.meta.url));
  const { stdout } = await execa(python, [path, ...args]);
  return stdout;
}
