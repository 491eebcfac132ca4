import { existsSync } from 'node:fs';
import { execa } from 'execa';

export type Variant = 'cpu' | 'gpu';

/** The GPU variant needs NVIDIA's driver; everything else of CUDA comes with the packages. */
export async function detectVariant(): Promise<Variant> {
  if (existsSync('/proc/driver/nvidia/version')) return 'gpu';
  // Under WSL the driver lives in Windows, and only nvidia-smi tells. Looked for in PATH first: a spawn costs more.
  if (!(process.env.PATH ?? '').split(':').some(folder => existsSync(`${folder}/nvidia-smi`))) return 'cpu';
  const { failed } = await execa('nvidia-smi', ['-L'], { reject: false, stdio: 'ignore' });
  return failed ? 'cpu' : 'gpu';
}
