import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import yauzl from 'yauzl';
import { withUnfinishedFolder } from '../../trainer/system/unfinishedFolder.ts';
import { pip } from './pip.ts';
import { TensorflowPreparationError } from './preparationError.ts';
import type { Variant } from './variant.ts';

/** Pinned with the hashes in requirements-*.txt; tfjs-node's addon compiles against 2.15 and later. */
export const TENSORFLOW_VERSION = '2.21.0';

/** Where the C library, its framework library and the headers lie. */
export type Library = { libraryDir: string; includeDir: string; fileName: string };

/** What the addon needs of the wheel's 15,000 files: two libraries and the headers of the C interface. */
const WANTED =
  /^tensorflow\/(libtensorflow_(cc|framework)\.so\.2|include\/(tensorflow\/c|tensorflow\/core\/platform|tsl\/platform|xla\/tsl\/c)\/.*\.h)$/;

const requirementsOf = (variant: Variant) => fileURLToPath(new URL(`./requirements-${variant}.txt`, import.meta.url));

/**
 * The library in the cache, downloaded at first. Both variants keep the wheels' own layout, because libtensorflow_cc finds
 * CUDA by a path relative to itself (`../nvidia/…/lib`).
 */
export async function cachedLibrary(
  cacheDir: string,
  variant: Variant,
  report: (text: string) => void,
): Promise<Library> {
  const root = join(cacheDir, 'tensorflow');
  const home = join(root, `${TENSORFLOW_VERSION}-${variant}`);
  if (!existsSync(home)) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new TensorflowPreparationError(
        `Quintet has no TensorFlow package for ${process.platform} on ${process.arch}, only for Linux on x64. Run the trainer on such a machine, with QUINTET_URL naming the server, or name a folder with TensorFlow's C library for Linux and its headers in TENSORFLOW_DIR.`,
      );
    // Filled under another name and renamed when whole: a start that is killed, or a second one beside it, does no harm.
    await withUnfinishedFolder(root, async unfinished => {
      await (variant === 'cpu' ? fillFromWheel(unfinished, report) : installWithCuda(unfinished, report));
      await rename(join(unfinished, 'ready'), home).catch(error => {
        if (!existsSync(home)) throw error;
      });
    });
  }
  return libraryIn(home);
}

/** The library in a folder that the user names: a wheel's `tensorflow` folder, or TensorFlow's own C archive unpacked. */
export function libraryIn(folder: string): Library {
  const firstExisting = (paths: string[]) => paths.map(path => join(folder, path)).find(path => existsSync(path));
  const file = firstExisting(
    ['', 'tensorflow', 'lib'].flatMap(place =>
      ['libtensorflow_cc.so.2', 'libtensorflow.so.2', 'libtensorflow.so'].map(name => join(place, name)),
    ),
  );
  const header = firstExisting(['', 'tensorflow'].map(place => join(place, 'include', 'tensorflow', 'c', 'c_api.h')));
  if (!file || !header)
    throw new TensorflowPreparationError(
      `${folder} holds no TensorFlow: expected libtensorflow_cc.so.2 (or lib/libtensorflow.so.2) and include/tensorflow/c/c_api.h in it. Name another folder in TENSORFLOW_DIR, or leave it unset and Quintet downloads the library.`,
    );
  const libraryDir = dirname(file);
  return { libraryDir, includeDir: join(header, '../../..'), fileName: file.slice(libraryDir.length + 1) };
}

async function fillFromWheel(folder: string, report: (text: string) => void): Promise<void> {
  report(`Downloading TensorFlow ${TENSORFLOW_VERSION} (270 MB, once)`);
  await pip('download', requirementsOf('cpu'), ['--dest', folder]);
  report('Unpacking TensorFlow');
  const wheel = (await readdir(folder)).find(name => name.endsWith('.whl'));
  if (!wheel) throw new Error(`pip left no wheel in ${folder}`);
  const zip = await yauzl.openPromise(join(folder, wheel));
  for await (const entry of zip.eachEntry()) {
    if (!WANTED.test(entry.fileName)) continue;
    const path = join(folder, 'ready', entry.fileName);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  }
}

async function installWithCuda(folder: string, report: (text: string) => void): Promise<void> {
  report(`NVIDIA driver found: downloading TensorFlow ${TENSORFLOW_VERSION} with CUDA (about 3 GB, once)`);
  await pip('install', requirementsOf('gpu'), ['--target', join(folder, 'ready')]);
}
