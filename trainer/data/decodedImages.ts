import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hyperparameters } from '../architectures/hyperparameters.ts';
import type { ImageBatch } from '../step.ts';
import { TrainingError } from '../trainingError.ts';
import type { Dataset } from './dataset.ts';
import { decode } from './decode.ts';
import type { Download } from './download.ts';
import { resize } from './resize.ts';

/** Downloads and decodings under way at once: hides the network's and the disk's latency, and feeds all cores. */
const CONCURRENCY = 16;

/**
 * Every image of a dataset, decoded and resized, in one file of bytes: row after row, no header. Read by position, so memory
 * stays flat and the operating system's cache does the rest, however large the dataset.
 */
export class DecodedImages {
  readonly #file: number;
  readonly #bytesPerImage: number;

  constructor(path: string, imageSize: number) {
    this.#file = openSync(path, 'r');
    this.#bytesPerImage = imageSize * imageSize * 3;
  }

  read(rows: readonly number[]): ImageBatch {
    const pixels = new Uint8Array(rows.length * this.#bytesPerImage);
    rows.forEach((row, index) => {
      readSync(this.#file, pixels, index * this.#bytesPerImage, this.#bytesPerImage, row * this.#bytesPerImage);
    });
    return { pixels, count: rows.length };
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Opens the dataset's decoded images, after making them if this machine has not done so before. */
export async function decodedImages(
  dataset: Dataset,
  { imageSize, interpolation }: Pick<Hyperparameters, 'imageSize' | 'interpolation'>,
  { cacheDir, download, onProgress }: { cacheDir: string; download: Download; onProgress: (done: number) => void },
): Promise<DecodedImages> {
  const path = join(cacheDir, 'decoded', `${dataset.hash}-${imageSize}-${interpolation}.rgb`);
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true });
    // Filled under another name: two runs at once, or one that is killed, leave no half of a file under this one.
    const unfinished = `${path}.${process.pid}`;
    try {
      await decodeAll(dataset, imageSize, interpolation, unfinished, download, onProgress);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  const expected = dataset.images.length * imageSize * imageSize * 3;
  const { size } = await stat(path);
  if (size !== expected)
    throw new TrainingError(`${path} has ${size} bytes instead of ${expected}. Delete it and retry the run.`);
  return new DecodedImages(path, imageSize);
}

async function decodeAll(
  dataset: Dataset,
  imageSize: number,
  interpolation: Hyperparameters['interpolation'],
  path: string,
  download: Download,
  onProgress: (done: number) => void,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    const rows = dataset.images.entries();
    let done = 0;
    const work = async () => {
      for (const [row, image] of rows) {
        const original = await download(image);
        const picture = await decode(original).catch(error => {
          throw new TrainingError(
            `${image.url} could not be decoded: ${error.message}. Import the dataset without it.`,
          );
        });
        const pixels = resize(picture, imageSize, interpolation);
        await file.write(pixels, 0, pixels.length, row * pixels.length);
        onProgress(++done);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    await file.sync();
  } finally {
    await file.close();
  }
}
