import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hyperparameters } from '../architectures/hyperparameters.ts';
import type { ImageBatch } from '../step.ts';
import { TrainingError } from '../trainingError.ts';
import type { Dataset } from './dataset.ts';
import { decode } from './decode.ts';
import { clearUnused } from './decodedCache.ts';
import type { Download } from './download.ts';
import { resize } from './resize.ts';

/** Downloads and decodings under way at once: hides the network's and the disk's latency, and feeds all cores. */
const CONCURRENCY = 16;

/**
 * Every image of a dataset, decoded and resized, in one file of bytes: row after row, no header. Read by position, so memory
 * stays flat and the operating system's cache does the rest, however large the dataset.
 */
export class DecodedImages {
  readonly #path: string;
  readonly #file: number;
  readonly #bytesPerImage: number;

  constructor(path: string, imageSize: number) {
    this.#path = path;
    this.#file = openSync(path, 'r');
    this.#bytesPerImage = imageSize * imageSize * 3;
  }

  read(rows: readonly number[]): ImageBatch {
    const length = this.#bytesPerImage;
    const pixels = new Uint8Array(rows.length * length);
    rows.forEach((row, index) => {
      if (readSync(this.#file, pixels, index * length, length, row * length) < length)
        throw new TrainingError(`${this.#path} ends before image ${row}. Delete it and retry the run.`);
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
  const expected = dataset.images.length * imageSize * imageSize * 3;
  if ((await sizeOf(path)) === undefined) {
    await mkdir(dirname(path), { recursive: true });
    await clearUnused(dirname(path), expected);
    // Filled under another name: two runs at once, or one that is killed, leave no half of a file under this one.
    const unfinished = `${path}.${randomUUID()}`;
    try {
      await decodeAll(dataset, imageSize, interpolation, unfinished, download, onProgress);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  const size = await sizeOf(path);
  if (size !== expected)
    throw new TrainingError(`${path} has ${size} bytes instead of ${expected}. Delete it and retry the run.`);
  await utimes(path, new Date(), new Date()); // used now, for whoever looks for room
  return new DecodedImages(path, imageSize);
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    error => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    },
  );

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
        await writeAt(file, resize(picture, imageSize, interpolation), row);
        onProgress(++done);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A disk that is nearly full takes a part and says so only at the next write. */
async function writeAt(file: FileHandle, pixels: Uint8Array, row: number): Promise<void> {
  for (let done = 0; done < pixels.length; )
    done += (await file.write(pixels, done, pixels.length - done, row * pixels.length + done)).bytesWritten;
}
