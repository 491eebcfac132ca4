import DataLoader from 'dataloader';
import { z } from 'zod';
import type { Architecture, ArchitectureService } from '../architecture/architecture.service.ts';
import { effectiveHyperparameters, type Hyperparameters, refuseUnknownNames } from '../architecture/hyperparameters.ts';
import { decodeCursor, type Page, rowsFor, toPage } from '../connection/connection.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import type { Experiment, Prisma, Run } from '../generated/prisma/client.ts';
import type { Headline } from '../generated/prisma/enums.ts';
import { NotFound } from '../ground/errors.ts';
import { announce } from '../run/announce.ts';
import type { Scope } from '../scope.ts';
import { DatasetNotReady } from './experiment.errors.ts';

const PLACE = z.tuple([z.guid()]);

export interface Start {
  name?: string | null;
  datasetId: string;
  architectures: readonly string[];
  seeds: readonly number[];
  hyperparameters?: Hyperparameters | null;
  headline: Headline;
}

export interface StartOne {
  experimentId: string;
  architecture: string;
  seed: number;
  hyperparameters?: Hyperparameters | null;
}

export interface ExperimentQuery {
  first: number;
  after?: string | null;
  name?: string | null;
}

/** Starts and reads experiments, which are runs that are meant to be compared. */
export class ExperimentService {
  readonly #database: Database;
  readonly #architectures: ArchitectureService;
  readonly #byId: DataLoader<string, Experiment | null>;

  constructor({ database }: Pick<Scope, 'database'>, { architectures }: { architectures: ArchitectureService }) {
    this.#database = database;
    this.#architectures = architectures;
    this.#byId = new DataLoader(ids => this.#readById(ids), { cache: false });
  }

  async find(id: string): Promise<Experiment | null> {
    return isId(id) ? this.#byId.load(id) : null;
  }

  async get(id: string): Promise<Experiment> {
    const experiment = await this.find(id);
    if (!experiment) throw new NotFound('experiment', id);
    return experiment;
  }

  /** Returns a page of experiments, the newest first. Their ids are UUIDs of version 7, which sort by time. */
  async page({ first, after, name }: ExperimentQuery): Promise<Page<Experiment>> {
    const [before] = after ? decodeCursor(after, PLACE) : [];
    const called = name ? { name } : {};
    const [rows, totalCount] = await Promise.all([
      this.#database.experiment.findMany({
        where: before ? { ...called, id: { lt: before } } : called,
        orderBy: { id: 'desc' },
        take: rowsFor(first),
      }),
      this.#database.experiment.count({ where: called }),
    ]);
    return toPage(rows, first, totalCount, ({ id }) => [id]);
  }

  /** Queues one run per seed and architecture, so that each architecture runs once before any runs again. */
  async start(input: Start): Promise<Experiment> {
    const dataset = await this.#readyDataset(input.datasetId);
    const architectures = await this.#architectures.named(input.architectures);
    const overrides = input.hyperparameters ?? {};
    refuseUnknownNames(architectures, overrides);
    const prepared = architectures.map(architecture => ({
      architecture,
      hyperparameters: effectiveHyperparameters(architecture, overrides),
    }));
    const name = input.name ?? `${titleOf(architectures)} on ${dataset.name}`;

    return this.#database.$transaction(async tx => {
      const experiment = await tx.experiment.create({
        data: { name, datasetId: dataset.id, headline: input.headline },
      });
      for (const seed of input.seeds)
        for (const { architecture, hyperparameters } of prepared)
          await queueRun(tx, experiment, architecture, seed, hyperparameters);
      return experiment;
    });
  }

  /** Queues an additional run in an experiment, with a new seed or with different hyperparameters. */
  async startRun(input: StartOne): Promise<Run> {
    const experiment = await this.get(input.experimentId);
    await this.#readyDataset(experiment.datasetId);
    const [architecture] = await this.#architectures.named([input.architecture]);
    if (!architecture) throw new NotFound('architecture', input.architecture);
    const overrides = input.hyperparameters ?? {};
    refuseUnknownNames([architecture], overrides);
    const hyperparameters = effectiveHyperparameters(architecture, overrides);
    return this.#database.$transaction(tx => queueRun(tx, experiment, architecture, input.seed, hyperparameters));
  }

  async #readyDataset(id: string): Promise<{ id: string; name: string; classes: number }> {
    const dataset = isId(id)
      ? await this.#database.dataset.findUnique({ where: { id }, include: { _count: { select: { classes: true } } } })
      : null;
    if (!dataset) throw new NotFound('dataset', id);
    if (dataset.status !== 'READY') throw new DatasetNotReady(dataset.name, dataset.status);
    return { id, name: dataset.name, classes: dataset._count.classes };
  }

  async #readById(ids: readonly string[]): Promise<(Experiment | null)[]> {
    const experiments = await this.#database.experiment.findMany({ where: { id: { in: [...ids] } } });
    return ids.map(id => experiments.find(experiment => experiment.id === id.toLowerCase()) ?? null);
  }
}

/** With more titles, the name of an experiment would become too long. */
const MOST_TITLES = 3;

const titleOf = (architectures: readonly Architecture[]): string =>
  architectures.length > MOST_TITLES
    ? `${architectures.length} architectures`
    : architectures.map(({ title }) => title).join(', ');

async function queueRun(
  tx: Transaction,
  experiment: Experiment,
  { id: architectureId, key, title }: Architecture,
  seed: number,
  hyperparameters: Hyperparameters,
): Promise<Run> {
  const run = await tx.run.create({
    data: {
      name: `${title}, seed ${seed}`,
      experimentId: experiment.id,
      architectureKey: key,
      architectureId,
      seed,
      // The cast is safe: the values come from GraphQL JSON.
      hyperparameters: hyperparameters as Prisma.InputJsonObject,
    },
  });
  await announce(tx, run);
  return run;
}
