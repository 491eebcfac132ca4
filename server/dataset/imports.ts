import { randomUUID } from 'node:crypto';
import { notify } from '../events/events.ts';
import { type Dataset, Prisma } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import type { Archive } from './archive/archive.ts';
import { failureOf, ImportInterrupted, NameTaken } from './errors.ts';
import { runImport } from './importer.ts';
import { failInterrupted, ImportLock } from './importLock.ts';
import { removeOldUploads } from './oldUploads.ts';
import type { ImportPlan } from './plan.ts';

/** The interval between two searches for imports that other servers left unfinished, and for old uploads. */
const SWEEP_INTERVAL_MS = 30_000;

/** Runs the imports of this server. They continue in the background after the request that started them. */
export class Imports {
  readonly #resources: Resources;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #sweeping: NodeJS.Timeout | undefined;

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  /** Marks imports that another server left unfinished as FAILED, now and at intervals. */
  async start(): Promise<void> {
    await this.#sweep();
    this.#sweeping = setInterval(() => {
      this.#sweep().catch(error =>
        this.#resources.log.warn({ err: error }, 'The search for interrupted imports failed and will be tried again.'),
      );
    }, SWEEP_INTERVAL_MS);
  }

  /** Stops running imports. Their datasets become FAILED, and their blobs are removed. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#stopping.abort(new ImportInterrupted());
    await Promise.all(this.#underWay);
  }

  /** Creates the IMPORTING dataset and returns it while the import continues. The import closes the archive at its end. */
  async begin(name: string, archive: Archive, plan: ImportPlan): Promise<Dataset> {
    this.#stopping.signal.throwIfAborted();
    const lock = await ImportLock.take(this.#resources.env.database.url, randomUUID());
    const dataset = await this.#create(lock.datasetId, name, plan).catch(async error => {
      await lock[Symbol.asyncDispose]();
      throw error;
    });
    const work = this.#import(dataset, archive, plan, lock).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
    return dataset;
  }

  /**
   * Replaces a FAILED dataset with the same name. If two imports request the same name at once, the unique index lets only one
   * of them succeed.
   */
  async #create(id: string, name: string, { layout, split, imageReading }: ImportPlan): Promise<Dataset> {
    const { kind, folders, notes } = layout;
    try {
      return await this.#resources.database.$transaction(async tx => {
        await tx.dataset.deleteMany({ where: { name, status: 'FAILED' } });
        const dataset = await tx.dataset.create({
          data: {
            id,
            name,
            imageReading,
            ...columnsOf(split),
            layout: { kind, notes: [...notes], folders: folders.map(folder => ({ ...folder })) },
            filesTotal: layout.labelled.length,
          },
        });
        await notify(tx, { kind: 'dataset', id });
        return dataset;
      });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new NameTaken(name);
      throw error;
    }
  }

  /** Never rejects. An error is recorded as the failure of the dataset, and the blobs of the import are removed. */
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
        log.error({ dataset: id, err: cause }, 'A failed import could not be marked as failed.'),
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
    const { database, log } = this.#resources;
    for (const { id, name } of await failInterrupted(database))
      log.warn({ dataset: id }, `The import of ${name} was interrupted. The dataset was marked as failed.`);
    await removeOldUploads(this.#resources);
  }
}

/** Returns the columns that record a split. An archive's split has a seed only if its validation images were drawn. */
function columnsOf(split: ImportPlan['split']) {
  switch (split.source) {
    case 'FILE':
      return { splitSource: split.source };
    case 'ARCHIVE':
      return { splitSource: split.source, seed: split.validationSeed };
    case 'DRAWN': {
      const { source: splitSource, ...drawn } = split;
      return { splitSource, ...drawn };
    }
  }
}
