import DataLoader from 'dataloader';
import { z } from 'zod';
import { decodeCursor, type Page, rowsFor, toPage } from '../connection/connection.ts';
import type { Database } from '../database/database.ts';
import type { DatasetService } from '../dataset/dataset.service.ts';
import type { Dataset, Image, Leak as LeakRow } from '../generated/prisma/client.ts';
import type { Scope } from '../scope.ts';
import { type LeakedPlace, type PartOfDataset, readLeaks } from './readLeaks.ts';

/** The cursor of a leak, which is the position of the leaked image. */
const PLACE = z.tuple([z.int32()]);

type NamedImage = Image & { className: string };
export type Leak = LeakRow & { image: NamedImage; twin: NamedImage; contradictory: boolean };

/** Reads which validation and test images are also among the training images. */
export class LeakService {
  readonly #database: Database;
  readonly #datasets: DatasetService;
  readonly #places: DataLoader<PartOfDataset, LeakedPlace[], string>;

  constructor({ database }: Pick<Scope, 'database'>, { datasets }: { datasets: DatasetService }) {
    this.#database = database;
    this.#datasets = datasets;
    this.#places = new DataLoader(parts => readLeaks(database, parts), { cache: false });
  }

  /** Returns leaks ordered by position, or null if the dataset was not searched for leaks. */
  async page(
    { id: datasetId, leaksSought }: Dataset,
    { first, after }: { first: number; after?: string | null },
  ): Promise<Page<Leak> | null> {
    if (!leaksSought) return null;
    const position = after ? decodeCursor(after, PLACE)[0] : -1;
    const [classes, rows, total] = await Promise.all([
      this.#datasets.classesOf({ id: datasetId }),
      this.#database.leak.findMany({
        where: { datasetId, position: { gt: position } },
        include: { image: true, twin: true },
        orderBy: { position: 'asc' },
        take: rowsFor(first),
      }),
      this.#database.leak.count({ where: { datasetId } }),
    ]);
    const named = (image: Image) => ({ ...image, className: classes[image.classIndex]?.name ?? '' });
    const leaks = rows.map(({ image, twin, ...row }) => ({
      ...row,
      image: named(image),
      twin: named(twin),
      contradictory: image.classIndex !== twin.classIndex,
    }));
    return toPage(leaks, first, total, leak => [leak.position]);
  }

  /** Returns the places of the leaked images in a part, or none if the dataset was not searched for leaks. */
  placesOf(part: PartOfDataset): Promise<LeakedPlace[]> {
    return this.#places.load(part);
  }
}
