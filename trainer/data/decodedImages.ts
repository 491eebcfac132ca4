import { join } from 'node:path';
import type { Hyperparameters } from '../architectures/hyperparameters.ts';
import { TrainingError } from '../trainingError.ts';
import type { Dataset } from './dataset.ts';
import { decode } from './decode.ts';
import type { Download } from './download.ts';
import { resize } from './resize.ts';
import { cachedRows, type RowsFile } from './rowsFile.ts';

/** Downloads and decodings under way at once: hides the network's and the disk's latency, and feeds all cores. */
const CONCURRENCY = 16;

/** Every image of a dataset, decoded and resized, a row each; made if this machine has not done so before. */
export function decodedImages(
  dataset: Dataset,
  { imageSize, interpolation }: Pick<Hyperparameters, 'imageSize' | 'interpolation'>,
  { cacheDir, download, onProgress }: { cacheDir: string; download: Download; onProgress: (done: number) => void },
): Promise<RowsFile> {
  const path = join(cacheDir, 'decoded', `${dataset.hash}-${imageSize}-${interpolation}.rows`);
  const table = { rows: dataset.images.length, bytesPerRow: imageSize * imageSize * 3 };
  return cachedRows(path, table, async write => {
    const rows = dataset.images.entries();
    let done = 0;
    const work = async () => {
      for (const [row, image] of rows) {
        const original = await download(image);
        const picture = await decode(original, dataset.imageReading).catch(error => {
          throw new TrainingError(
            `${image.url} could not be decoded: ${error.message}. Import the dataset without it.`,
          );
        });
        await write(row, resize(picture, imageSize, interpolation));
        onProgress(++done);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  });
}
