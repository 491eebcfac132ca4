import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../connection/connection.ts';
import { isId } from '../database/isId.ts';
import { InvalidInput, NotFound } from '../errors.ts';
import { notify } from '../events/events.ts';
import {
  type Dataset,
  type DatasetClass,
  type DatasetProblem,
  type Image,
  type Part,
  Prisma,
} from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import type { Archive } from './archive.ts';
import { DatasetInUse, failureOf, ImportInterrupted, NameTaken } from './errors.ts';
import { runImport } from './importer.ts';
import { failInterrupted, ImportLock } from './importLock.ts';
import { imagesOf } from './part.ts';
import { type ImportChoices, type ImportPlan, planImport } from './plan.ts';
import type { UploadService } from './upload.service.ts';

/** A trainer reads the list of a dataset's images in pages of this size. */
const MOST_IMAGES = 5_000;

/** An image's position. */
const IMAGE_PLACE = z.tuple([z.int32()]);

/** Other servers' interrupted imports, and old uploads, are looked for this often. */
const SWEEP_INTERVAL_MS = 30_000;

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

/** Datasets: immutable once READY, made from an upload in the background, deleted with their blobs. */
export class DatasetService {
  readonly #resources: Resources;
  readonly #uploads: UploadService;
  readonly #stopping = new AbortController();
  readonly #imports = new Set<Promise<void>>();
  #sweeping: NodeJS.Timeout | undefined;

  readonly #byId = new DataLoader((ids: readonly string[]) => this.#readDatasets(ids), { cache: false });
  readonly #classes = new DataLoader((ids: readonly string[]) => this.#readClasses(ids), { cache: false });
  readonly #problems = new DataLoader((ids: readonly string[]) => this.#readProblems(ids), { cache: false });
  readonly #runCounts = new DataLoader((ids: readonly string[]) => this.#countRuns(ids), { cache: false });

  constructor(resources: Resources, uploads: UploadService) {
    this.#resources = resources;
    this.#uploads = uploads;
  }

  /** Ends what an earlier server left unfinished, now and again. */
  async start(): Promise<void> {
    await this.#sweep();
    this.#sweeping = setInterval(() => {
      this.#sweep().catch(error =>
        this.#resources.log.warn({ err: error }, 'Looking after datasets failed; it is tried again.'),
      );
    }, SWEEP_INTERVAL_MS);
  }

  /** Imports under way become FAILED and leave nothing. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#stopping.abort(new ImportInterrupted());
    await Promise.all(this.#imports);
  }

  /** Newest first. */
  all(): Promise<Dataset[]> {
    return this.#resources.database.dataset.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
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

  runCountOf({ id }: Pick<Dataset, 'id'>): Promise<number> {
    return this.#runCounts.load(id);
  }

  async images(
    { id }: Pick<Dataset, 'id'>,
    { first, after, part, className }: ImagePage,
  ): Promise<Page<Image & { className: string }>> {
    if (first < 0 || first > MOST_IMAGES) throw new InvalidInput(`first is ${first}: ask for 0 to ${MOST_IMAGES}.`);
    const position = after ? decodeCursor(after, IMAGE_PLACE)[0] : -1;
    const classes = await this.#classes.load(id);
    const chosen = classes.filter(({ name }) => className === null || className === undefined || name === className);
    const rows = await this.#resources.database.image.findMany({
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

  /** Refuses what can be refused without decoding an image; then there is an IMPORTING dataset, and work goes on. */
  async import({ uploadId, name, ...choices }: ImportRequest): Promise<Dataset> {
    this.#stopping.signal.throwIfAborted();
    const archive = await this.#uploads.open(uploadId);
    try {
      const plan = await planImport(archive, choices);
      const lock = await ImportLock.take(this.#resources.env.database.url, randomUUID());
      const dataset = await this.#create(lock.datasetId, name, plan).catch(async error => {
        await lock[Symbol.asyncDispose]();
        throw error;
      });
      const work = this.#import(dataset, archive, plan, lock).finally(() => this.#imports.delete(work));
      this.#imports.add(work);
      return dataset;
    } catch (error) {
      await archive[Symbol.asyncDispose]();
      throw error;
    }
  }

  async delete(id: string): Promise<void> {
    const { name } = await this.get(id);
    const { database, removals } = this.#resources;
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
      // An experiment that began after the count: the foreign key is what decides.
      if (isPrisma(error, 'P2003')) throw inUse(name, 1);
      throw error;
    }
    removals.letGo(blobs.map(({ sha256 }) => sha256));
  }

  /** A FAILED dataset does not hold its name. Of two who ask for one name at once, the unique index lets one pass. */
  async #create(id: string, name: string, { layout, split, imageReading }: ImportPlan): Promise<Dataset> {
    const { source: splitSource, ...parameters } = split;
    const draw = 'seed' in parameters ? parameters : {};
    try {
      return await this.#resources.database.$transaction(async tx => {
        await tx.dataset.deleteMany({ where: { name, status: 'FAILED' } });
        const dataset = await tx.dataset.create({
          data: { id, name, imageReading, splitSource, ...draw, filesTotal: layout.labelled.length },
        });
        await notify(tx, { kind: 'dataset', id });
        return dataset;
      });
    } catch (error) {
      if (isPrisma(error, 'P2002')) throw new NameTaken(name);
      throw error;
    }
  }

  /** Never rejects: whatever ends an import is the dataset's failure, and its blobs go. */
  async #import({ id, name }: Dataset, archive: Archive, plan: ImportPlan, lock: ImportLock): Promise<void> {
    const { database, storage, removals, log } = this.#resources;
    const stored = new Set<string>();
    try {
      const signal = AbortSignal.any([this.#stopping.signal, lock.lost]);
      await runImport(id, archive, plan, { database, storage }, signal, sha256 => stored.add(sha256));
      log.info({ dataset: id }, `The dataset ${name} was imported.`);
    } catch (error) {
      log.warn({ dataset: id, err: error }, `The import of ${name} failed: ${failureOf(error)}`);
      await this.#fail(id, error).catch(cause =>
        log.error({ dataset: id, err: cause }, 'A failed import could not be marked.'),
      );
      removals.letGo([...stored]);
    } finally {
      await archive[Symbol.asyncDispose]();
      await lock[Symbol.asyncDispose]();
    }
  }

  async #fail(id: string, error: unknown): Promise<void> {
    await this.#resources.database.$transaction(async tx => {
      await tx.dataset.updateMany({
        where: { id, status: 'IMPORTING' },
        data: { status: 'FAILED', failure: failureOf(error) },
      });
      await notify(tx, { kind: 'dataset', id });
    });
  }

  async #sweep(): Promise<void> {
    for (const { id, name } of await failInterrupted(this.#resources.database))
      this.#resources.log.warn({ dataset: id }, `The import of ${name} was interrupted: the dataset is failed.`);
    await this.#uploads.removeOld();
  }

  async #readDatasets(ids: readonly string[]): Promise<(Dataset | null)[]> {
    const rows = await this.#resources.database.dataset.findMany({ where: { id: { in: [...ids] } } });
    return ids.map(id => rows.find(row => row.id === id.toLowerCase()) ?? null);
  }

  async #readClasses(ids: readonly string[]): Promise<DatasetClass[][]> {
    const rows = await this.#resources.database.datasetClass.findMany({
      where: { datasetId: { in: [...ids] } },
      orderBy: { index: 'asc' },
    });
    return ids.map(id => rows.filter(({ datasetId }) => datasetId === id));
  }

  async #readProblems(ids: readonly string[]): Promise<DatasetProblem[][]> {
    const rows = await this.#resources.database.datasetProblem.findMany({
      where: { datasetId: { in: [...ids] } },
      orderBy: { kind: 'asc' },
    });
    return ids.map(id => rows.filter(({ datasetId }) => datasetId === id));
  }

  async #countRuns(ids: readonly string[]): Promise<number[]> {
    const rows = await this.#resources.database.$queryRaw<{ id: string; count: number }[]>`
      select e.dataset_id as id, count(*)::int as count from runs r join experiments e on e.id = r.experiment_id
      where e.dataset_id = any(${[...ids]}::uuid[]) and r.deleted_at is null group by e.dataset_id`;
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map(id => counts.get(id) ?? 0);
  }
}

const isPrisma = (error: unknown, code: string) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;

const inUse = (name: string, experiments: number) =>
  new DatasetInUse(
    `${name} is used by ${experiments === 1 ? 'an experiment' : `${experiments} experiments`}, whose results would be left without their images. Nothing was deleted.`,
  );
