import { basename } from 'node:path';
import { PipError, pip as runPip } from '../../trainer/system/pip.ts';
import { TensorflowPreparationError } from './preparationError.ts';

// Wheels are asked for by platform, not for the Python that happens to be installed: only their libraries are used.
const TARGET = [
  '--no-deps',
  '--require-hashes',
  '--only-binary=:all:',
  '--implementation=cp',
  '--python-version=3.12',
  '--platform=manylinux_2_27_x86_64',
  '--platform=manylinux_2_17_x86_64',
  '--platform=manylinux2014_x86_64',
  '--platform=manylinux1_x86_64',
];

/** Runs pip (`download` or `install`) on a requirements file whose every line is pinned by version and SHA-256. */
export async function pip(command: 'download' | 'install', requirements: string, args: string[]): Promise<void> {
  // pip draws its progress bar on standard output and only on a terminal; ours goes to standard error.
  const stdout = process.stderr.isTTY ? process.stderr : 'ignore';
  try {
    await runPip([command, ...TARGET, '-r', requirements, ...args], { stdout });
  } catch (error) {
    throw error instanceof PipError ? new TensorflowPreparationError(explain(error, basename(requirements))) : error;
  }
}

function explain({ code, message }: PipError, requirements: string): string {
  switch (code) {
    case 'NO_PIP':
      return `${message}, and TensorFlow's library is downloaded with it. Install it (Debian, Ubuntu: apt install python3-pip), or name a folder that already has the library in TENSORFLOW_DIR.`;
    case 'WRONG_HASH':
      return `The TensorFlow package that was downloaded does not have the SHA-256 pinned in start/tensorflow/${requirements}, so it was thrown away. Try again; if it happens twice, your package index serves an altered file.`;
    case 'DISK_FULL':
      return 'The disk ran full while TensorFlow was downloaded. Free 3 GB, or name another disk in QUINTET_CACHE_DIR.';
    case 'FAILED':
      return `TensorFlow could not be downloaded: ${message} Check the network and pip's index, or name a folder that already has the library in TENSORFLOW_DIR.`;
  }
}
