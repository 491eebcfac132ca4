import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unlessSilent } from '../system/unlessSilent.ts';
import type { FetchOptions } from './fetchOptions.ts';
import { readKerasFile } from './kerasFile.ts';
import type { WebFile } from './source.ts';
import type { TensorSpec } from './tensorSpec.ts';
import { UnfitFile } from './unfitFile.ts';

/** A connection that delivers nothing for this long is closed. */
const SILENT_SECONDS = 30;

export async function fetchWebFile(
  file: WebFile,
  weights: readonly TensorSpec[],
  options: FetchOptions,
): Promise<Float32Array[]> {
  const path = join(options.folder, 'weights.h5');
  await download(file, path, options);
  return readKerasFile(path, weights);
}

async function download(
  { url, bytes, md5 }: WebFile,
  path: string,
  { onProgress, signal }: FetchOptions,
): Promise<void> {
  const hash = createHash('md5');
  let doneBytes = 0;
  try {
    await unlessSilent(SILENT_SECONDS, async (silence, heard) => {
      const response = await fetch(url, { signal: AbortSignal.any([silence, ...(signal ? [signal] : [])]) });
      if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
      await pipeline(
        response.body,
        async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            heard();
            hash.update(chunk);
            doneBytes += chunk.length;
            if (doneBytes > bytes) throw new UnfitFile(`it is longer than Keras' file, which has ${bytes} bytes`);
            onProgress({ doneBytes, totalBytes: bytes });
            yield chunk;
          }
        },
        createWriteStream(path),
      );
    });
  } catch (error) {
    // The message of fetch's error only says that it failed. Its cause says why.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  }
  if (hash.digest('hex') !== md5)
    throw new UnfitFile(`its ${doneBytes} bytes do not have the MD5 that Keras specifies`);
}
