import { execFileSync } from 'node:child_process';
import { visibleGpu } from '../env.ts';

type Gpu = { name: string; computeCapability: number };

/** A failing driver may never answer. */
const TIMEOUT_MS = 10_000;

/** Asks the driver about the GPU that this trainer uses (env.ts). Returns undefined if there is none. */
export function findGpu(): Gpu | undefined {
  const id = visibleGpu();
  if (id === '' || id === '-1') return undefined; // hidden on purpose
  // CUDA accepts parts of GPUs (MIG) and shortened names that nvidia-smi does not. The machine's first GPU stands in for them.
  return describe(`--id=${id}`) ?? describe();
}

function describe(...which: string[]): Gpu | undefined {
  try {
    const query = [...which, '--query-gpu=name,compute_cap', '--format=csv,noheader'];
    const answer = execFileSync('nvidia-smi', query, { encoding: 'utf8', stdio: 'pipe', timeout: TIMEOUT_MS });
    const [name = '', computeCapability] = (answer.split('\n')[0] ?? '').split(', ');
    return { name, computeCapability: Number(computeCapability) };
  } catch {
    return undefined;
  }
}
