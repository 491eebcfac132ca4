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
  /** The SHA-256 of the float32 bytes of all tensors in order. */
  sha256: string;
  /** Their title, licence and source, for the log. */
  origin: string;
};

export type WeightsPlace = {
  /** The user's own files. They take precedence over all sources and may contain different values. */
  weightFiles?: WeightFiles;
  cacheDir: string;
  onProgress?: (progress: Fetching) => void;
  signal?: AbortSignal | undefined;
};

/**
 * Returns the weights from the user's file, else from the cache, else from the first source that works, which fills the cache.
 * Weights that are not from the user's file are checked by the hash of all their numbers.
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
      if (sha256Of(values) !== pretrained.sha256) throw new Error('its weights do not have the expected SHA-256');
      await writeCached(path, values);
      return found(values, source.title);
    } catch (error) {
      signal?.throwIfAborted();
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC') throw error;
      failures.push(`${source.title}: ${message}`);
    }
  throw new WeightsUnavailable(
    `${credited(pretrained)} could not be downloaded. Tried ${failures.map(failure => failure.replace(/\.$/, '')).join('; ')}. Give this machine access to one of these, ${usersFile ? `set ${usersFile.variable} to your own copy of ${usersFile.fileName}, ` : ''}or train with \`weights: none\`.`,
  );
}

async function readUsersFile(
  file: string,
  { variable, fileName }: UsersFile,
  weights: readonly TensorSpec[],
): Promise<Float32Array[]> {
  try {
    await access(file); // gives a better error for a wrong path than the HDF5 library
    return await readKerasFile(file, weights);
  } catch (error) {
    throw new WeightsUnavailable(
      `${variable} names ${file}, which cannot be used: ${(error as Error).message}. Use ${fileName} as Keras publishes it, or a file of the same layout, or unset the variable to let Quintet download the weights.`,
    );
  }
}
