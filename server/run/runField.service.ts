import DataLoader from 'dataloader';
import type { Database } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { InvalidInput } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { parseName } from './query/parse.ts';
import { hyperparameterField, metricField, RUN_FIELDS, RUNS, type RunFieldType } from './query/runFields.ts';
import { readRunNames, resolverFor } from './query/runNames.ts';
import { quotedName } from './query/tokens.ts';

const { sql } = Prisma;

/** Postgres allows a hundred arguments for an object, so fifty names with their values. */
const MOST_NAMES = 50;

export enum RunFieldKind {
  RUN = 'RUN',
  HYPERPARAMETER = 'HYPERPARAMETER',
  METRIC = 'METRIC',
}

export interface KnownField {
  name: string;
  kind: RunFieldKind;
  type: RunFieldType;
  title: string;
  description: string;
}

/** Lists the names that queries of runs can use, and reads their values. */
export class RunFieldService {
  readonly #database: Database;
  readonly #values: DataLoader<{ id: string; names: readonly string[] }, Record<string, unknown>>;

  constructor({ database }: Pick<Scope, 'database'>) {
    this.#database = database;
    this.#values = new DataLoader(questions => this.#read(questions), { cache: false });
  }

  /** Returns the fields whose name or title contains the text, at most `first` of them. */
  async known(search: string, first: number): Promise<KnownField[]> {
    const { hyperparameters, metrics } = await readRunNames(this.#database);
    const wanted = search.toLowerCase();
    return [
      ...Object.entries(RUN_FIELDS).map(([name, { type, title, description }]) => ({
        name,
        kind: RunFieldKind.RUN,
        type,
        title,
        description,
      })),
      ...[...hyperparameters].map(([name, title]) => {
        // Where two things have one name, the plain name means the first, so each other one is listed by its function.
        const isHidden = Object.hasOwn(RUN_FIELDS, name);
        return {
          name: isHidden ? `hyperparameter(${quotedName(name)})` : quotedName(name),
          kind: RunFieldKind.HYPERPARAMETER,
          type: hyperparameterField(name).type,
          title: isHidden ? `hyperparameter(${name})` : title,
          description: 'The value that the run was started with',
        };
      }),
      ...metrics.flatMap(key => {
        const isHidden = Object.hasOwn(RUN_FIELDS, key) || hyperparameters.has(key);
        return METRIC_VALUES.map(({ of, description }) => {
          const nameOf = (inner: string) => (of === 'last' && !isHidden ? inner : `${of}(${inner})`);
          return {
            name: nameOf(quotedName(key)),
            kind: RunFieldKind.METRIC,
            type: metricField(of, key).type,
            title: nameOf(key),
            description,
          };
        });
      }),
    ]
      .filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(wanted))
      .slice(0, first);
  }

  /** Returns values by name, null for those that the run does not have. */
  valuesOf(run: { id: string }, names: readonly string[]): Promise<Record<string, unknown>> {
    if (names.length > MOST_NAMES)
      throw new InvalidInput(`${names.length} names were given, but at most ${MOST_NAMES} are allowed.`);
    return this.#values.load({ id: run.id, names });
  }

  /** A page requests the same names for all its runs, so the questions about each list of names share one statement. */
  async #read(questions: readonly { id: string; names: readonly string[] }[]): Promise<Record<string, unknown>[]> {
    const answers = new Map<string, Record<string, unknown>>();
    for (const text of new Set(questions.map(({ names }) => JSON.stringify(names)))) {
      const asking = questions.filter(({ names }) => JSON.stringify(names) === text);
      for (const { id, values } of await this.#valuesOfEach(
        asking.map(({ id }) => id),
        asking[0]?.names ?? [],
      ))
        answers.set(`${id} ${text}`, values);
    }
    return questions.map(({ id, names }) => answers.get(`${id} ${JSON.stringify(names)}`) ?? {});
  }

  async #valuesOfEach(ids: string[], names: readonly string[]) {
    const operands = names.map(parseName);
    const resolve = await resolverFor(this.#database, operands);
    const pairs = operands.map((operand, index) => sql`${names[index]}::text, ${resolve(operand).sql}`);
    return this.#database.$queryRaw<{ id: string; values: Record<string, unknown> }[]>`
      select r.id::text, json_build_object(${pairs.length > 0 ? Prisma.join(pairs) : Prisma.empty}) as values
      from ${RUNS} where r.id = any(${ids}::uuid[])`;
  }
}

const METRIC_VALUES = [
  { of: 'last', description: 'The last value of the metric' },
  { of: 'min', description: 'The lowest value of the metric' },
  { of: 'max', description: 'The highest value of the metric' },
] as const;
