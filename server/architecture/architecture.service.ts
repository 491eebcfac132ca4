import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Database, Transaction } from '../database/database.ts';
import type { Architecture as Row } from '../generated/prisma/client.ts';
import type { Scope } from '../scope.ts';
import type { Announcement } from './announcement.ts';
import { UnknownArchitecture } from './architecture.errors.ts';
import { abilitiesAtWork } from './atWork.ts';
import { offering } from './choices.ts';
import { refuseUnusable } from './refuseUnusable.ts';
import { countParameters, type Layer, smallestImageSize, TooSmall } from './shapes.ts';

/** The defaults for image size and number of classes, taken from the first study. */
const IMAGE_SIZE = 128;
const CLASSES = 3;

/** The largest GraphQL Int. No machine that runs a trainer could hold a larger network. */
const GREATEST_COUNT = 2 ** 31 - 1;

export interface Architecture extends Omit<Row, 'layers' | 'defaults' | 'hyperparametersSchema'> {
  layers: Layer[];
  defaults: Record<string, unknown>;
  hyperparametersSchema: Record<string, unknown>;
  parameterCount: number | null;
  trainableParameterCount: number | null;
  smallestImageSize: number | null;
}

/**
 * Stores and reads the architectures that trainers announce. The server knows only the announcement and counts parameters
 * from its layers. A run keeps the announcement it was trained with; lists and new runs use the latest one for each key.
 */
export class ArchitectureService {
  readonly #database: Database;
  readonly #leaseSeconds: number;
  readonly #byId: DataLoader<string, Architecture>;

  constructor({ database, env }: Pick<Scope, 'database' | 'env'>) {
    this.#database = database;
    this.#leaseSeconds = env.claim.leaseSeconds;
    this.#byId = new DataLoader(ids => this.#read(ids), { cache: false });
  }

  /**
   * Returns the latest announcement for each key, in the order in which trainers list them. The `enum` of a hyperparameter
   * lists the values that at least one online trainer accepts.
   */
  async all(imageSize: number, classes: number): Promise<Architecture[]> {
    const current = await this.#database.$queryRaw<{ id: string }[]>`
      select distinct on (key) id::text from architectures order by key, announced_at desc, id`;
    const rows = await this.#database.architecture.findMany({
      where: { id: { in: current.map(({ id }) => id) } },
      orderBy: [{ position: 'asc' }, { key: 'asc' }],
    });
    const trainers = await abilitiesAtWork(this.#database, this.#leaseSeconds);
    return rows.map(row => {
      const architecture = withCounts(row, imageSize, classes);
      const choices = trainers.map(trainer => trainer.choices[row.key]).filter(own => own !== undefined);
      return { ...architecture, hyperparametersSchema: offering(architecture.hyperparametersSchema, choices) };
    });
  }

  /** Returns the architecture that the run keeps, whatever trainers have announced since under the same key. */
  ofRun(run: { architectureId: string }): Promise<Architecture> {
    return this.#byId.load(run.architectureId);
  }

  /** Returns the architectures with these keys, in the same order. Throws UnknownArchitecture if no trainer announced one. */
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

  /** Records a trainer's announcements and returns the ids of their rows, in the same order. Throws InvalidInput if one is unusable. */
  async announce(tx: Transaction, announcements: readonly Announcement[]): Promise<string[]> {
    for (const announcement of announcements) refuseUnusable(announcement);
    // Without the lock, two trainers that make the same announcement at once would add two rows.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('architectures', 0))`;
    const ids: string[] = [];
    for (const [position, announcement] of announcements.entries()) ids.push(await record(tx, announcement, position));
    return ids;
  }

  async #read(ids: readonly string[]): Promise<(Architecture | Error)[]> {
    const rows = await this.#database.architecture.findMany({ where: { id: { in: [...new Set(ids)] } } });
    // Many runs share an architecture, so its parameters are counted once.
    const architectures = new Map(rows.map(row => [row.id, withCounts(row, IMAGE_SIZE, CLASSES)]));
    return ids.map(id => architectures.get(id) ?? new Error(`Architecture ${id} does not exist.`));
  }
}

/** Returns the id of the row that matches the announcement exactly, and adds the row if there is none. */
async function record(tx: Transaction, announcement: Announcement, position: number): Promise<string> {
  const { key, title, description } = announcement;
  const [layers, defaults, schema] = [
    announcement.layers,
    announcement.defaults,
    announcement.hyperparametersSchema,
  ].map(json => JSON.stringify(json));
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    with known as (
      update architectures set announced_at = now(), position = ${position}::int
      where id = (
        select id from architectures
        where key = ${key}::text and title = ${title}::text and description = ${description}::text
          and layers = ${layers}::jsonb and defaults::text = ${defaults}::text and hyperparameters_schema::text = ${schema}::text
        order by announced_at desc limit 1)
      returning id
    ),
    added as (
      insert into architectures (id, key, position, title, description, layers, defaults, hyperparameters_schema)
      select ${randomUUID()}::uuid, ${key}::text, ${position}::int, ${title}::text, ${description}::text,
        ${layers}::jsonb, ${defaults}::json, ${schema}::json
      where not exists (select from known)
      returning id
    )
    select id::text from known union all select id::text from added`;
  if (!row) throw new Error(`Architecture ${key} was not recorded.`);
  return row.id;
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
