import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../numbers/floatBytes.ts';
import { withUnfinishedFolder } from '../system/unfinishedFolder.ts';
import { fetchFrom } from './fetching.ts';
import type { Fetching } from './fetchOptions.ts';
import { readKerasFile } from './kerasFile.ts';
import { credited, type Pretrained, type UsersFile, type WeightFiles } from './record.ts';
import type { TensorSpec } from './tensorSpec.ts';
import { readCached, writeCached } from './weightsCache.ts';
import { WeightsUnavailable } from './weightsUnavailable.ts';

export type PretrainedWeights = {
  tensors: readonly (TensorSpec & { readonly values: Float32Array })[];
  /** The hash of the float32 bytes of all tensors in order. */
  sha256: string;
  /** Whose they are and where they were taken from, for the log. */
  origin: string;
};

export type WeightsPlace = {
  /** A file of the user's own goes before all sources, and may hold other values. */
  weightFiles?: WeightFiles;
  cacheDir: string;
  onProgress?: (progress: Fetching) => void;
  signal?: AbortSignal | undefined;
};

/**
 * The weights from the user's file; else from the cache; else from the first source that has them, into the cache. Whatever
 * does not come from the user's file is checked by the hash over all its numbers.
 *
 * @throws WeightsUnavailable
 */
export async function pretrainedWeights(
  pretrained: Pretrained,
  { weightFiles = {}, cacheDir, onProgress = () => {}, signal }: WeightsPlace,
): Promise<PretrainedWeights> {
  const { weights, usersFile } = pretrained;
  const found = (values: readonly Float32Array[], place: string): PretrainedWeights => ({
    tensors: weights.map((weight, index) => ({ ...weight, values: values[index] as Float32Array })),
    sha256: sha256Of(values),
    origin: `${credited(pretrained)} from ${place}`,
  });
  const file = usersFile && weightFiles[usersFile.variable];
  if (file) return found(await readUsersFile(file, usersFile, weights), file);

  const folder = join(cacheDir, 'weights');
  const path = join(folder, `${pretrained.key}.f32`);
  const cached = await readCached(path, weights, pretrained.sha256);
  if (cached) return found(cached, 'the cache');

  const failures: string[] = [];
  for (const source of pretrained.sources)
    try {
      const values = await withUnfinishedFolder(folder, unfinished =>
        fetchFrom(source, weights, {
          folder: unfinished,
          onProgress: done => onProgress({ source: source.title, ...done }),
          signal,
        }),
      );
      if (sha256Of(values) !== pretrained.sha256) throw new Error('its weights are others than those expected');
      await writeCached(path, values);
      return found(values, source.title);
    } catch (error) {
      signal?.throwIfAborted();
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC') throw error;
      failures.push(`${source.title}: ${message}`);
    }
  throw new WeightsUnavailable(
    `${credited(pretrained)} could not be had. Tried ${failures.map(failure => failure.replace(/\.$/, '')).join('; ')}. Allow this machine one of these, ${usersFile ? `name a file of yours in ${usersFile.variable} (${usersFile.fileName}), ` : ''}or train with \`weights: none\`.`,
  );
}

async function readUsersFile(
  file: string,
  { variable, fileName }: UsersFile,
  weights: readonly TensorSpec[],
): Promise<Float32Array[]> {
  try {
    await access(file); // says what is wrong with a path better than the library that reads it
    return await readKerasFile(file, weights);
  } catch (error) {
    throw new WeightsUnavailable(
      `${variable} names ${file}, which cannot be used: ${(error as Error).message}. Name ${fileName} as Keras publishes it, or a file of the same layout; or leave the variable unset, and Quintet downloads the weights.`,
    );
  }
}
