import DataLoader from 'dataloader';
import type { Database, Transaction } from '../database/database.ts';
import { transactionTime } from '../database/transactionTime.ts';
import type { Prisma, Architecture as Row } from '../generated/prisma/client.ts';
import type { Scope } from '../scope.ts';
import { UnknownArchitecture } from './architecture.errors.ts';
import { abilitiesAtWork } from './atWork.ts';
import { offering } from './choices.ts';
import { countParameters, type Layer, smallestImageSize, TooSmall } from './shapes.ts';

/** Where no size or number of classes is named: the first study's. */
const IMAGE_SIZE = 128;
const CLASSES = 3;

/** GraphQL's Int; a network beyond it fits no machine that trains it here. */
const GREATEST_COUNT = 2 ** 31 - 1;

export interface Architecture extends Omit<Row, 'layers' | 'defaults' | 'hyperparametersSchema'> {
  layers: Layer[];
  defaults: Record<string, unknown>;
  hyperparametersSchema: Record<string, unknown>;
  parameterCount: number | null;
  trainableParameterCount: number | null;
  smallestImageSize: number | null;
}

export type Announcement = Pick<
  Architecture,
  'key' | 'title' | 'description' | 'layers' | 'defaults' | 'hyperparametersSchema'
>;

/** What trainers can train. The server knows of a network what was announced, and does arithmetic over it. */
export class ArchitectureService {
  readonly #database: Database;
  readonly #leaseSeconds: number;
  readonly #byKey: DataLoader<string, Architecture>;

  constructor({ database, env }: Pick<Scope, 'database' | 'env'>) {
    this.#database = database;
    this.#leaseSeconds = env.claim.leaseSeconds;
    this.#byKey = new DataLoader(keys => this.#read(keys), { cache: false });
  }

  /** In the order in which they were announced; of what is a choice, all that some trainer at work can be told. */
  async all(imageSize: number, classes: number): Promise<Architecture[]> {
    const rows = await this.#database.architecture.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] });
    const trainers = await abilitiesAtWork(this.#database, this.#leaseSeconds);
    return rows.map(row => {
      const architecture = withCounts(row, imageSize, classes);
      const choices = trainers.map(trainer => trainer.choices[row.key]).filter(own => own !== undefined);
      return { ...architecture, hyperparametersSchema: offering(architecture.hyperparametersSchema, choices) };
    });
  }

  /** Of a run, whose architecture is certain to exist. */
  ofRun(run: { architectureKey: string }): Promise<Architecture> {
    return this.#byKey.load(run.architectureKey);
  }

  /** Those of the keys, in their order; refuses one that nobody announced. */
  async named(keys: readonly string[]): Promise<Architecture[]> {
    const all = await this.all(IMAGE_SIZE, CLASSES);
    return keys.map(key => {
      const architecture = all.find(candidate => candidate.key === key);
      if (!architecture)
        throw new UnknownArchitecture(
          key,
          all.map(known => known.key),
        );
      return architecture;
    });
  }

  async announce(tx: Transaction, announcements: readonly Announcement[]): Promise<void> {
    const announcedAt = await transactionTime(tx);
    for (const [position, { key, title, description, ...json }] of announcements.entries()) {
      // All three came as JSON over GraphQL.
      const { layers, defaults, hyperparametersSchema } = json as Record<keyof typeof json, Prisma.InputJsonValue>;
      const columns = {
        title,
        description,
        layers,
        defaults,
        hyperparametersSchema,
        position,
        announcedAt,
      };
      await tx.architecture.upsert({ where: { key }, create: { key, ...columns }, update: columns });
    }
  }

  async #read(keys: readonly string[]): Promise<(Architecture | Error)[]> {
    const rows = await this.#database.architecture.findMany({ where: { key: { in: [...new Set(keys)] } } });
    // Counted once, though many runs have it.
    const architectures = new Map(rows.map(row => [row.key, withCounts(row, IMAGE_SIZE, CLASSES)]));
    return keys.map(key => architectures.get(key) ?? new Error(`Architecture ${key} is gone.`));
  }
}

function withCounts(row: Row, imageSize: number, classes: number): Architecture {
  const announced = row as unknown as Announcement & Row;
  const counts = countOrNull(announced.layers, imageSize, classes);
  return {
    ...announced,
    parameterCount: counts?.total ?? null,
    trainableParameterCount: counts?.trainable ?? null,
    smallestImageSize: smallestImageSize(announced.layers),
  };
}

function countOrNull(layers: readonly Layer[], imageSize: number, classes: number) {
  try {
    const counts = countParameters(layers, imageSize, classes);
    return counts && counts.total <= GREATEST_COUNT ? counts : null;
  } catch (error) {
    if (error instanceof TooSmall) return null;
    throw error;
  }
}
