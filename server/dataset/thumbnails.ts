import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type ImageReading, openImage } from '../../common/openImage.ts';
import type { Storage } from '../storage/storage.ts';

export const SMALLEST_SIDE = 8;
export const LARGEST_SIDE = 1024;

/** Creates thumbnails of images as training reads them, when they are first requested, and caches them beside the blob. */
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

/** Writes the file atomically. If two requests write it at once, the later one replaces it with the same bytes. */
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
