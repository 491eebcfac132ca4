import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type ImageReading, openImage } from '../../common/openImage.ts';
import type { Storage } from '../storage/storage.ts';

export const SMALLEST_SIDE = 8;
export const LARGEST_SIDE = 1024;

/** Small pictures of blobs, of the pixels that train, made when first asked for and kept beside what else is made of the blob. */
export class Thumbnails {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async read(sha256: string, reading: ImageReading, side: number): Promise<Buffer> {
    const file = join(this.#storage.derivedPath(sha256), `${reading.toLowerCase()}-${side}.webp`);
    const kept = await readFile(file).catch(() => null);
    if (kept) return kept;
    const webp = await this.#make(sha256, reading, side);
    await keep(file, webp);
    return webp;
  }

  async #make(sha256: string, reading: ImageReading, side: number): Promise<Buffer> {
    const image = await openImage(sharp, await readFile(this.#storage.path(sha256)), reading);
    return image.resize(side, side, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer();
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
