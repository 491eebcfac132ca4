import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExecaError, execa } from 'execa';
import { CannotStart, step } from '../start/terminal.ts';
import { withUnfinishedFolder } from '../trainer/system/unfinishedFolder.ts';

/** The Pythons for which every pinned package has a wheel. */
const NEWEST = 13;
const OLDEST = 11;
const CANDIDATES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python'];

/** Packages that are installed together, in a Python of their own. */
export type PythonPackages = {
  /** Names the environment's folder in the cache. */
  key: string;
  title: string;
  /** All of them, pinned by version and SHA-256. */
  requirements: string;
  /** What is downloaded and how large it is, and what the disk needs. */
  download: string;
  disk: string;
};

const KERAS: PythonPackages = {
  key: 'keras',
  title: 'real Keras',
  requirements: fileURLToPath(new URL('./requirements.txt', import.meta.url)),
  download: 'it with its TensorFlow (400 MB, once)',
  disk: '3 GB',
};

type Python = { program: string; minor: number };

/** The Python that has real Keras, see `pythonWith`. */
export const kerasPython = (cacheDir: string) => pythonWith(KERAS, cacheDir);

/**
 * A Python that has these packages, in the cache; made at first, in a minute or two. Its folder is named after the content
 * of their requirements, so a changed file makes another; filled under a passing name, so two at once do no harm.
 *
 * @throws CannotStart with one sentence that names the way out
 */
export async function pythonWith(packages: PythonPackages, cacheDir: string): Promise<string> {
  const python = await findPython(packages);
  const content = createHash('sha256').update(await readFile(packages.requirements));
  const root = join(cacheDir, packages.key);
  const home = join(root, `3.${python.minor}-${content.digest('hex').slice(0, 16)}`);
  await step(`Preparing ${packages.title}`, async detail => {
    if (existsSync(home)) return false;
    detail(`Downloading ${packages.download}`);
    await withUnfinishedFolder(root, async unfinished => {
      const ready = join(unfinished, 'ready');
      await install(packages, python, ready);
      await rename(ready, home).catch(error => {
        if (!existsSync(home)) throw error;
      });
    });
  });
  return join(home, 'bin/python');
}

async function findPython({ title }: PythonPackages): Promise<Python> {
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
    `To compare Quintet with ${title}, Python 3.${OLDEST} to 3.${NEWEST} is needed, and none was found${
      seen.length > 0 ? ` (${seen.join(', ')})` : ''
    }. Install one (Debian, Ubuntu: apt install python3 python3-pip).`,
  );
}

/** A virtual environment into which the outer pip installs: Debian ships Python without the means to give it its own. */
async function install({ title, requirements, disk }: PythonPackages, { program, minor }: Python, folder: string) {
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
      `${title} could not be installed with ${program} -m pip from ${requirements}: ${reason.split('\n').at(-1)} Check that this Python has pip, the network, pip's index, and that the disk has ${disk} free.`,
    );
  }
}
