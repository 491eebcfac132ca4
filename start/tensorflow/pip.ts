import { basename } from 'node:path';
import { PipError, pip as runPip } from '../../trainer/system/pip.ts';
import { TensorflowPreparationError } from './preparationError.ts';

// The wheels' platform is fixed and independent of the installed Python, because only the libraries in them are used.
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

/** Runs pip (`download` or `install`) on a requirements file that pins every package by version and SHA-256. */
export async function pip(command: 'download' | 'install', requirements: string, args: string[]): Promise<void> {
  // pip draws its progress bar on stdout, and only on a terminal. Quintet's own output goes to stderr, so the bar does too.
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
      return `${message}, which is needed to download TensorFlow's library. Install it (Debian, Ubuntu: apt install python3-pip), or set TENSORFLOW_DIR to a folder that already contains the library.`;
    case 'WRONG_HASH':
      return `The downloaded TensorFlow package does not have the SHA-256 pinned in start/tensorflow/${requirements}, so it was discarded. Try again; if it happens twice, your package index serves an altered file.`;
    case 'DISK_FULL':
      return 'The disk is full, so TensorFlow could not be downloaded. Free 3 GB, or set QUINTET_CACHE_DIR to a folder on a different disk.';
    case 'FAILED':
      return `TensorFlow could not be downloaded: ${message} Check the network and pip's index, or set TENSORFLOW_DIR to a folder that already contains the library.`;
  }
}
