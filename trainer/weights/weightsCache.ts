import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sizeOf } from '../../common/layers/shape.ts';
import { bytesOf, sha256Of } from '../numbers/floatBytes.ts';
import { withUnfinishedFolder } from '../system/unfinishedFolder.ts';
import type { TensorSpec } from './tensorSpec.ts';

// A cached file contains only the numbers, one tensor after another, regardless of their source. Every read checks the hash.

/** Returns undefined if the file does not exist or is damaged. */
export async function readCached(
  path: string,
  weights: readonly TensorSpec[],
  sha256: string,
): Promise<Float32Array[] | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (bytes?.length !== 4 * weights.reduce((sum, weight) => sum + sizeOf(weight.shape), 0)) return undefined;
  const all = new Float32Array(Uint8Array.from(bytes).buffer);
  let begin = 0;
  const tensors = weights.map(weight => {
    const tensor = all.subarray(begin, begin + sizeOf(weight.shape));
    begin += tensor.length;
    return tensor;
  });
  return sha256Of(tensors) === sha256 ? tensors : undefined;
}

/** Writes a temporary file and renames it, so that concurrent or killed trainers never leave an incomplete file at `path`. */
export async function writeCached(path: string, tensors: readonly Float32Array[]): Promise<void> {
  await withUnfinishedFolder(dirname(path), async folder => {
    const unfinished = join(folder, basename(path));
    await writeFile(unfinished, tensors.map(bytesOf), { flush: true });
    await rename(unfinished, path);
  });
}
