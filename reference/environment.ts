import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExecaError, execa } from 'execa';
import { CannotStart, step } from '../start/report.ts';
import { withUnfinishedFolder } from '../trainer/unfinishedFolder.ts';

/** The Pythons for which every package of requirements.txt has a wheel. */
const NEWEST = 13;
const OLDEST = 11;
const CANDIDATES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python'];

const requirements = fileURLToPath(new URL('./requirements.txt', import.meta.url));

type Python = { program: string; minor: number };

/**
 * The Python that has real Keras, in the cache; made at first, in a minute or two. Its folder is named after the content
 * of requirements.txt, so a changed one makes another; filled under a passing name, so two at once do no harm.
 *
 * @throws CannotStart with one sentence that names the way out
 */
export async function kerasPython(cacheDir: string): Promise<string> {
  const python = await findPython();
  const content = createHash('sha256').update(await readFile(requirements));
  const root = join(cacheDir, 'keras');
  const home = join(root, `3.${python.minor}-${content.digest('hex').slice(0, 16)}`);
  await step('Preparing real Keras', async detail => {
    if (existsSync(home)) return false;
    detail('Downloading it with its TensorFlow (400 MB, once)');
    await withUnfinishedFolder(root, async unfinished => {
      const ready = join(unfinished, 'ready');
      await install(python, ready);
      await rename(ready, home).catch(error => {
        if (!existsSync(home)) throw error;
      });
    });
  });
  return join(home, 'bin/python');
}

async function findPython(): Promise<Python> {
  const seen: string[] = [];
  for (const program of CANDIDATES) {
    const { failed, stdout } = await execa(program, ['-c', 'import sys; print(*sys.version_info[:2])'], {
      reject: false,
    });
    if (failed) continue;
    const [major = 0, minor = 0] = String(stdout).split(' ').map(Number);
    if (major === 3 && minor >= OLDEST && minor <= NEWEST) return { program, minor };
    seen.push(`${program} is ${major}.${minor}`);
  }
  throw new CannotStart(
    `Real Keras, which tests compare Quintet with, needs Python 3.${OLDEST} to 3.${NEWEST}, and none was found${
      seen.length > 0 ? ` (${seen.join(', ')})` : ''
    }. Install one (Debian, Ubuntu: apt install python3 python3-pip).`,
  );
}

/** A virtual environment into which the outer pip installs: Debian ships Python without the means to give it its own. */
async function install({ program, minor }: Python, folder: string) {
  try {
    await execa(program, ['-m', 'venv', '--without-pip', folder], { stdin: 'ignore' });
    await execa(
      program,
      [
        ...['-m', 'pip', 'install', '--require-hashes', '--only-binary=:all:', '--no-deps'],
        ...['--no-cache-dir', '--disable-pip-version-check', '--quiet', '-r', requirements],
        ...['--target', join(folder, `lib/python3.${minor}/site-packages`)],
      ],
      { stdin: 'ignore' },
    );
  } catch (error) {
    const reason = String((error as ExecaError).stderr || error).trim();
    throw new CannotStart(
      `Real Keras could not be installed with ${program} -m pip from ${basename(requirements)}: ${reason.split('\n').at(-1)} Check that this Python has pip, the network, pip's index, and that the disk has 3 GB free.`,
    );
  }
}
