import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ImageReading } from '../../common/openImage.ts';
import type { Database } from '../database/database.ts';
import type { Image } from '../generated/prisma/client.ts';
import { NotFound } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import type { Storage } from '../storage/storage.ts';
import { contentTypeOf, SIGNATURE_BYTES } from './contentType.ts';
import { Thumbnails } from './thumbnails.ts';

export type DatasetImage = Image & { reading: ImageReading };

/** Reads the bytes and the thumbnails of images. */
export class ImageService {
  readonly #database: Database;
  readonly #storage: Storage;
  readonly #thumbnails: Thumbnails;

  constructor({ database, storage }: Pick<Scope, 'database' | 'storage'>) {
    this.#database = database;
    this.#storage = storage;
    this.#thumbnails = new Thumbnails(storage);
  }

  async find(id: string): Promise<DatasetImage | null> {
    if (!isImageId(id)) return null;
    const found = await this.#database.image.findUnique({
      where: { id: BigInt(id) },
      include: { dataset: { select: { imageReading: true } } },
    });
    return found && { ...found, reading: found.dataset.imageReading };
  }

  /** Returns the images with these ids, in the order of the ids. */
  async findAll(ids: readonly string[]): Promise<Image[]> {
    const found = await this.#database.image.findMany({ where: { id: { in: ids.filter(isImageId).map(BigInt) } } });
    const byId = new Map(found.map(image => [String(image.id), image]));
    return ids.map(id => {
      const image = byId.get(id);
      if (!image) throw new NotFound('image', id);
      return image;
    });
  }

  /** Yields the bytes of the images, one file after the other. */
  async *files(images: readonly Image[]): AsyncGenerator<Buffer> {
    for (const { sha256 } of images) yield await readFile(this.#storage.path(sha256));
  }

  async open({ sha256 }: Image): Promise<{ type: string; stream: Readable }> {
    const beginning = await this.#storage.open(sha256, { start: 0, end: SIGNATURE_BYTES - 1 });
    const type = contentTypeOf(Buffer.concat(await beginning.toArray()));
    return { type, stream: await this.#storage.open(sha256) };
  }

  thumbnail({ sha256, reading }: DatasetImage, side: number): Promise<Buffer> {
    return this.#thumbnails.read(sha256, reading, side);
  }
}

/** Returns whether a text is an image id: a 64-bit integer, limited here to 18 digits. */
export const isImageId = (text: string) => /^\d{1,18}$/.test(text);
