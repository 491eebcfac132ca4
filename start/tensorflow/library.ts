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

/** The pinned version, with hashes in requirements-*.txt. tfjs-node's addon compiles against 2.15 and later. */
export const TENSORFLOW_VERSION = '2.21.0';

/** The folders of the C library, its framework library and the headers. */
export type Library = { libraryDir: string; includeDir: string; fileName: string };

/** The files that the addon needs, out of the wheel's 15,000: two libraries and the headers of the C API. */
const WANTED =
  /^tensorflow\/(libtensorflow_(cc|framework)\.so\.2|include\/(tensorflow\/c|tensorflow\/core\/platform|tsl\/platform|xla\/tsl\/c)\/.*\.h)$/;

const requirementsOf = (variant: Variant) => fileURLToPath(new URL(`./requirements-${variant}.txt`, import.meta.url));

/**
 * Returns the library from the cache, after downloading it if it is missing. Both variants keep the layout of the wheels,
 * because libtensorflow_cc finds CUDA by a path relative to itself (`../nvidia/…/lib`).
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
        `Quintet can download TensorFlow only for Linux on x64, not for ${process.platform} on ${process.arch}. Run the trainer on a Linux x64 machine with QUINTET_URL set to the server, or set TENSORFLOW_DIR to a folder with TensorFlow's C library and its headers.`,
      );
    // Filled under a temporary name and renamed when complete, so that a killed start or a concurrent one does no harm.
    await withUnfinishedFolder(root, async unfinished => {
      await (variant === 'cpu' ? fillFromWheel(unfinished, report) : installWithCuda(unfinished, report));
      await rename(join(unfinished, 'ready'), home).catch(error => {
        if (!existsSync(home)) throw error;
      });
    });
  }
  return libraryIn(home);
}

/** Finds the library in a folder: a wheel's `tensorflow` folder, or TensorFlow's C archive, unpacked. */
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
      `${folder} does not contain TensorFlow: libtensorflow_cc.so.2 (or lib/libtensorflow.so.2) and include/tensorflow/c/c_api.h are expected there. Set TENSORFLOW_DIR to a different folder, or unset it to let Quintet download the library.`,
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
