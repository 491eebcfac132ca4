import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Preprocessing } from '../architectures/architecture.ts';
import { inputOf } from '../network/input.ts';
import type { Network } from '../network/network.ts';
import { sizeOf } from '../network/weightSpecs.ts';
import { tf } from '../tensorflow.ts';
import { yieldToEvents } from '../yieldToEvents.ts';
import { batchesOf } from './batches.ts';
import { cachedRows, type RowsFile } from './rowsFile.ts';

/**
 * What a frozen base gives for every image, a row of float32 each. It gives the same in every epoch, so it is computed once
 * and kept on this machine, under all that it depends on.
 */
export function features(
  base: Network,
  images: { rows: RowsFile; count: number; imageSize: number; key: string },
  {
    preprocessing,
    batchSize,
    cacheDir,
    onProgress,
  }: { preprocessing: Preprocessing; batchSize: number; cacheDir: string; onProgress: (done: number) => void },
): Promise<RowsFile> {
  const key = createHash('sha256').update(JSON.stringify([images.key, preprocessing, base.layers]));
  for (const weight of base.getWeights()) key.update(new Uint8Array(weight.buffer));
  const path = join(cacheDir, 'features', `${key.digest('hex')}.rows`);
  const length = sizeOf(base.output);
  const input = [images.imageSize, images.imageSize, 3];
  return cachedRows(path, { rows: images.count, bytesPerRow: 4 * length }, async write => {
    let done = 0;
    for (const rows of batchesOf([...Array(images.count).keys()], batchSize)) {
      const batch = { inputs: images.rows.read(rows), count: rows.length };
      const values = tf.tidy(() =>
        base.forward(inputOf(batch, input, { preprocessing, fillMode: 'nearest' })).dataSync(),
      ) as Float32Array;
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      for (const [index, row] of rows.entries())
        await write(row, bytes.subarray(index * 4 * length, (index + 1) * 4 * length));
      done += rows.length;
      onProgress(done);
      await yieldToEvents();
    }
  });
}
