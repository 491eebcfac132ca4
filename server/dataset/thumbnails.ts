import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Storage } from '../storage/storage.ts';

export const SMALLEST_SIDE = 8;
export const LARGEST_SIDE = 1024;

/** Small pictures of blobs, made when first asked for and kept beside what else is made of the blob. */
export class Thumbnails {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async read(sha256: string, side: number): Promise<Buffer> {
    const file = join(this.#storage.derivedPath(sha256), `${side}.webp`);
    const kept = await readFile(file).catch(() => null);
    if (kept) return kept;
    const webp = await this.#make(sha256, side);
    await keep(file, webp);
    return webp;
  }

  /** The EXIF orientation is left alone, as Keras and the trainer leave it: the picture is what the network sees. */
  #make(sha256: string, side: number): Promise<Buffer> {
    return sharp(this.#storage.path(sha256), { failOn: 'none' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp()
      .toBuffer();
  }
}

/** Whole or not at all; of two who make it at once the later wins, with the same bytes. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
