import type { Readable } from 'node:stream';
import type { ImageReading } from '../../common/openImage.ts';
import type { Database } from '../database/database.ts';
import type { Image } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import type { Storage } from '../storage/storage.ts';
import { contentTypeOf, SIGNATURE_BYTES } from './contentType.ts';
import { Thumbnails } from './thumbnails.ts';

export type DatasetImage = Image & { reading: ImageReading };

/** One image of a dataset: its bytes and pictures of it. */
export class ImageService {
  readonly #database: Database;
  readonly #storage: Storage;
  readonly #thumbnails: Thumbnails;

  constructor({ database, storage }: Pick<Resources, 'database' | 'storage'>) {
    this.#database = database;
    this.#storage = storage;
    this.#thumbnails = new Thumbnails(storage);
  }

  async find(id: string): Promise<DatasetImage | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const found = await this.#database.image.findUnique({
      where: { id: BigInt(id) },
      include: { dataset: { select: { imageReading: true } } },
    });
    return found && { ...found, reading: found.dataset.imageReading };
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
