import { join } from 'node:path';
import sharp from 'sharp';
import type { Hyperparameters } from '../architectures/hyperparameters.ts';
import { TrainingError } from '../errors/trainingError.ts';
import { describeMachine } from '../machine/describeMachine.ts';
import { sha256Of } from '../numbers/floatBytes.ts';
import type { Dataset, DatasetImage } from './dataset.ts';
import { decode } from './decode.ts';
import { type Download, pathOf } from './download.ts';
import { JpegDecoder } from './jpegDecoder.ts';
import { resize } from './resize.ts';
import { cachedRows, type RowsFile } from './rowsFile.ts';

/** How many bundles are processed at once, to hide the latency of network and disk and to keep all cores busy. */
const CONCURRENCY = 16;
/** The limits of one request. A request costs as much as a hundred small files, so they share one; large files do not. */
const BUNDLE = { images: 64, bytes: 1_000_000 };

/** Returns a key for the versions of the decoding software, since different versions may decode to different pixels. */
export function decodedBy(): string {
  const { quintet, tensorflow } = describeMachine().versions;
  return sha256Of([], JSON.stringify([quintet, tensorflow, sharp.versions])).slice(0, 8);
}

/** Returns every image of a dataset, decoded and resized, one row each. They are cached on this machine. */
export function decodedImages(
  dataset: Dataset,
  { imageSize, interpolation }: Pick<Hyperparameters, 'imageSize' | 'interpolation'>,
  { cacheDir, download, onProgress }: { cacheDir: string; download: Download; onProgress: (done: number) => void },
): Promise<RowsFile> {
  const path = join(cacheDir, 'decoded', `${dataset.hash}-${imageSize}-${interpolation}-${decodedBy()}.rows`);
  const table = { rows: dataset.images.length, bytesPerRow: imageSize * imageSize * 3 };
  return cachedRows(path, table, async write => {
    const queue = bundles(dataset.images);
    const decoder = dataset.imageReading === 'KERAS' ? new JpegDecoder() : undefined;
    let done = 0;
    const work = async () => {
      for (const { firstRow, images } of queue) {
        const originals = await download(images);
        const rows = new Uint8Array(images.length * table.bytesPerRow);
        const jpegs = decoder?.decode(originals) ?? [];
        for (const [index, image] of images.entries()) {
          const picture =
            jpegs[index] ??
            (await decode(originals[index] as Uint8Array, dataset.imageReading).catch(error => {
              throw new TrainingError(
                `Image ${pathOf(image)} could not be decoded: ${error.message}. Import the dataset without it.`,
              );
            }));
          rows.set(resize(picture, imageSize, interpolation), index * table.bytesPerRow);
        }
        await write(firstRow, rows);
        done += images.length;
        onProgress(done);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work)).finally(() => decoder?.close());
  });
}

/** Groups the images, in order, into bundles for one request each. */
function* bundles(all: readonly DatasetImage[]): Generator<{ firstRow: number; images: DatasetImage[] }> {
  let images: DatasetImage[] = [];
  let bytes = 0;
  for (const [row, image] of all.entries()) {
    if (images.length === BUNDLE.images || (images.length && bytes + image.bytes > BUNDLE.bytes)) {
      yield { firstRow: row - images.length, images };
      images = [];
      bytes = 0;
    }
    images.push(image);
    bytes += image.bytes;
  }
  if (images.length) yield { firstRow: all.length - images.length, images };
}
