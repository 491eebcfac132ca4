import { existsSync } from 'node:fs';
import { execa } from 'execa';

export type Variant = 'cpu' | 'gpu';

/** Chooses the GPU variant if NVIDIA's driver is installed. The packages include everything else of CUDA. */
export async function detectVariant(): Promise<Variant> {
  if (existsSync('/proc/driver/nvidia/version')) return 'gpu';
  // Under WSL the driver is part of Windows, and only nvidia-smi finds it. Searching PATH first is cheaper than a spawn.
  if (!(process.env.PATH ?? '').split(':').some(folder => existsSync(`${folder}/nvidia-smi`))) return 'cpu';
  const { failed } = await execa('nvidia-smi', ['-L'], { reject: false, stdio: 'ignore' });
  return failed ? 'cpu' : 'gpu';
}
