import DataLoader from 'dataloader';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../connection/connection.ts';
import { isId } from '../database/isId.ts';
import { notify } from '../events/events.ts';
import {
  type Dataset,
  type DatasetClass,
  type DatasetProblem,
  type Image,
  type Part,
  Prisma,
} from '../generated/prisma/client.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import { imagesOf } from '../ground/part.ts';
import type { Scope } from '../scope.ts';
import { DatasetInUse } from './errors.ts';
import type { Imports } from './imports.ts';
import { FolderRole } from './labels/folderRoles.ts';
import { ArchiveLayout } from './labels/layout.ts';
import { type ImportChoices, planImport } from './plan.ts';
import type { UploadService } from './upload.service.ts';

/** The largest page of images. A trainer reads the list of a dataset's images in pages of this size. */
const MOST_IMAGES = 5_000;

/** The content of a cursor of images: the position of an image. */
const IMAGE_PLACE = z.tuple([z.int32()]);

/** What `imports` records of a layout. */
const recordedLayout = z
  .object({
    kind: z.enum(ArchiveLayout),
    folders: z.array(z.object({ path: z.string(), role: z.enum(FolderRole).nullable(), images: z.int() })),
    notes: z.array(z.string()),
  })
  .transform(({ kind, ...layout }) => ({ layout: kind, ...layout }))
  .nullable();

export interface ImportRequest extends ImportChoices {
  readonly uploadId: string;
  readonly name: string;
}

export interface ImagePage {
  readonly first: number;
  readonly after?: string | null;
  readonly part?: Part | null;
  readonly className?: string | null;
}

type Needed = Pick<Scope, 'database' | 'removals'>;

/**
 * Reads, imports and deletes datasets. A dataset is created from an upload in the background, cannot change once it is READY,
 * and is deleted together with its blobs.
 */
export class DatasetService {
  readonly #scope: Needed;
  readonly #uploads: UploadService;
  readonly #imports: Imports;

  readonly #byId = new DataLoader((ids: readonly string[]) => this.#readDatasets(ids), { cache: false });
  readonly #classes = new DataLoader((ids: readonly string[]) => this.#readClasses(ids), { cache: false });
  readonly #problems = new DataLoader((ids: readonly string[]) => this.#readProblems(ids), { cache: false });
  readonly #runCounts = new DataLoader((ids: readonly string[]) => this.#countRuns(ids), { cache: false });

  constructor(scope: Needed, { uploads, imports }: { uploads: UploadService; imports: Imports }) {
    this.#scope = scope;
    this.#uploads = uploads;
    this.#imports = imports;
  }

  /** Returns all datasets, newest first. */
  all(): Promise<Dataset[]> {
    return this.#scope.database.dataset.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  }

  async find(id: string): Promise<Dataset | null> {
    return isId(id) ? this.#byId.load(id) : null;
  }

  async get(id: string): Promise<Dataset> {
    const dataset = await this.find(id);
    if (!dataset) throw new NotFound('dataset', id);
    return dataset;
  }

  classesOf({ id }: Pick<Dataset, 'id'>): Promise<DatasetClass[]> {
    return this.#classes.load(id);
  }

  problemsOf({ id }: Pick<Dataset, 'id'>): Promise<DatasetProblem[]> {
    return this.#problems.load(id);
  }

  /** Returns how the labels were read, or null for a dataset that an earlier version imported. */
  labelsOf({ layout }: Pick<Dataset, 'layout'>) {
    return recordedLayout.parse(layout);
  }

  runCountOf({ id }: Pick<Dataset, 'id'>): Promise<number> {
    return this.#runCounts.load(id);
  }

  async images(
    { id }: Pick<Dataset, 'id'>,
    { first, after, part, className }: ImagePage,
  ): Promise<Page<Image & { className: string }>> {
    if (first < 0 || first > MOST_IMAGES)
      throw new InvalidInput(`first is ${first}, but must be from 0 to ${MOST_IMAGES}.`);
    const position = after ? decodeCursor(after, IMAGE_PLACE)[0] : -1;
    const classes = await this.#classes.load(id);
    const chosen = classes.filter(({ name }) => className === null || className === undefined || name === className);
    const rows = await this.#scope.database.image.findMany({
      where: {
        datasetId: id,
        position: { gt: position },
        ...(part ? { part } : {}),
        ...(chosen.length < classes.length ? { classIndex: { in: chosen.map(({ index }) => index) } } : {}),
      },
      orderBy: { position: 'asc' },
      take: first + 1,
    });
    const named = rows.map(row => ({ ...row, className: classes[row.classIndex]?.name ?? '' }));
    const total = chosen.reduce((sum, row) => sum + imagesOf(row, part), 0);
    return toPage(named, first, total, row => [row.position]);
  }

  /**
   * Checks everything that can be checked without decoding an image. Then creates an IMPORTING dataset, returns it, and
   * continues the import in the background.
   */
  async import({ uploadId, name, ...choices }: ImportRequest): Promise<Dataset> {
    const archive = await this.#uploads.open(uploadId);
    try {
      return await this.#imports.begin(name, archive, await planImport(archive, choices));
    } catch (error) {
      await archive[Symbol.asyncDispose]();
      throw error;
    }
  }

  async delete(id: string): Promise<void> {
    const { name } = await this.get(id);
    const { database, removals } = this.#scope;
    const experiments = await database.experiment.count({ where: { datasetId: id } });
    if (experiments > 0) throw inUse(name, experiments);
    const blobs = await database.image.findMany({
      where: { datasetId: id },
      distinct: 'sha256',
      select: { sha256: true },
    });
    try {
      await database.$transaction(async tx => {
        await tx.dataset.deleteMany({ where: { id } });
        await notify(tx, { kind: 'dataset', id });
      });
    } catch (error) {
      // An experiment may be created after the count. The foreign key prevents the deletion in that case.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') throw inUse(name, 1);
      throw error;
    }
    removals.letGo(blobs.map(({ sha256 }) => sha256));
  }

  async #readDatasets(ids: readonly string[]): Promise<(Dataset | null)[]> {
    const rows = await this.#scope.database.dataset.findMany({ where: { id: { in: [...ids] } } });
    return ids.map(id => rows.find(row => row.id === id.toLowerCase()) ?? null);
  }

  async #readClasses(ids: readonly string[]): Promise<DatasetClass[][]> {
    const rows = await this.#scope.database.datasetClass.findMany({
      where: { datasetId: { in: [...ids] } },
      orderBy: { index: 'asc' },
    });
    return ids.map(id => rows.filter(({ datasetId }) => datasetId === id));
  }

  async #readProblems(ids: readonly string[]): Promise<DatasetProblem[][]> {
    const rows = await this.#scope.database.datasetProblem.findMany({
      where: { datasetId: { in: [...ids] } },
      orderBy: { kind: 'asc' },
    });
    return ids.map(id => rows.filter(({ datasetId }) => datasetId === id));
  }

  async #countRuns(ids: readonly string[]): Promise<number[]> {
    const rows = await this.#scope.database.$queryRaw<{ id: string; count: number }[]>`
      select e.dataset_id as id, count(*)::int as count from runs r join experiments e on e.id = r.experiment_id
      where e.dataset_id = any(${[...ids]}::uuid[]) and r.deleted_at is null group by e.dataset_id`;
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map(id => counts.get(id) ?? 0);
  }
}

const inUse = (name: string, experiments: number) =>
  new DatasetInUse(
    `${name} was not deleted, because ${experiments === 1 ? 'an experiment uses' : `${experiments} experiments use`} its images.`,
  );
