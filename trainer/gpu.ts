import { execFileSync } from 'node:child_process';
import { visibleGpu } from './env.ts';

export type Gpu = { name: string; computeCapability: number };

/** What its driver says of the one GPU that trainings here use (env.ts); undefined where there is none. */
export function findGpu(): Gpu | undefined {
  try {
    const query = [`--id=${visibleGpu()}`, '--query-gpu=name,compute_cap', '--format=csv,noheader'];
    const [name = '', computeCapability] = execFileSync('nvidia-smi', query, { encoding: 'utf8', stdio: 'pipe' })
      .trim()
      .split(', ');
    return { name, computeCapability: Number(computeCapability) };
  } catch {
    return undefined;
  }
}
