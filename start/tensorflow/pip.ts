import { basename } from 'node:path';
import { type ExecaError, execa } from 'execa';
import { TensorflowPreparationError } from './preparationError.ts';

const CANDIDATES: [string, ...string[]][] = [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['python', '-m', 'pip']];

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
  const [program, ...before] = await findPip();
  // pip draws its progress bar on standard output and only on a terminal; ours goes to standard error.
  const bar = process.stderr.isTTY ? process.stderr : 'ignore';
  const argv = [command, ...TARGET, '--no-cache-dir', '--disable-pip-version-check', '-r', requirements, ...args];
  try {
    await execa(program, [...before, ...argv], { stdin: 'ignore', stdout: bar, stderr: 'pipe' });
  } catch (error) {
    throw new TensorflowPreparationError(
      explain(String((error as ExecaError).stderr ?? error), basename(requirements)),
    );
  }
}

async function findPip(): Promise<[string, ...string[]]> {
  for (const candidate of CANDIDATES) {
    const [program, ...args] = candidate;
    const { failed } = await execa(program, [...args, '--version'], { reject: false, stdio: 'ignore' });
    if (!failed) return candidate;
  }
  throw new TensorflowPreparationError(
    "Python's pip was not found, and TensorFlow's library is downloaded with it. Install it (Debian, Ubuntu: apt install python3-pip), or name a folder that already has the library in TENSORFLOW_DIR.",
  );
}

function explain(output: string, requirements: string): string {
  if (/DO NOT MATCH THE HASHES/i.test(output))
    return `The TensorFlow package that was downloaded does not have the SHA-256 pinned in start/tensorflow/${requirements}, so it was thrown away. Try again; if it happens twice, your package index serves an altered file.`;
  if (/No space left/i.test(output))
    return 'The disk ran full while TensorFlow was downloaded. Free 3 GB, or name another disk in QUINTET_CACHE_DIR.';
  const lastError =
    output
      .match(/^ERROR: .*$/gm)
      ?.at(-1)
      ?.slice('ERROR: '.length) ?? output.trim().split('\n').at(-1);
  return `TensorFlow could not be downloaded with pip: ${lastError} Check the network and pip's index, or name a folder that already has the library in TENSORFLOW_DIR.`;
}
