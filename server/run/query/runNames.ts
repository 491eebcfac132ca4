import type { Database } from '../../database/database.ts';
import { didYouMean } from './nearest.ts';
import { FUNCTIONS, type Operand } from './parse.ts';
import { InvalidQuery } from './query.errors.ts';
import { type Field, hyperparameterField, metricField, RUN_FIELDS } from './runFields.ts';

/** The names of fields that only some runs have. */
export interface RunNames {
  /** The titles of hyperparameters, by name. */
  hyperparameters: ReadonlyMap<string, string>;
  metrics: readonly string[];
}

const NO_NAMES: RunNames = { hyperparameters: new Map(), metrics: [] };

/** Reads the names of all hyperparameters of architectures and runs, and of all metrics that runs reported. */
export async function readRunNames(database: Database): Promise<RunNames> {
  const [hyperparameters, metrics] = await Promise.all([
    // The title comes from the schema that was announced last. A hyperparameter that no schema mentions has no title.
    database.$queryRaw<{ name: string; title: string | null }[]>`
      select name, (array_agg(title order by announced_at desc) filter (where title is not null))[1] as title from (
        select property.key as name, property.value ->> 'title' as title, announced_at
        from architectures, json_each(coalesce(hyperparameters_schema -> 'properties', '{}')) as property
        union all select json_object_keys(defaults), null, announced_at from architectures
        union all select distinct json_object_keys(hyperparameters), null, null::timestamptz from runs
      ) as known group by name order by name`,
    // This looks up each key once in the index, however many runs have it.
    database.$queryRaw<{ key: string }[]>`
      with recursive keys as (
        (select key from metric_summaries order by key limit 1)
        union all
        select (select key from metric_summaries where key > keys.key order by key limit 1) from keys where keys.key is not null
      )
      select key from keys where key is not null`,
  ]);
  return {
    hyperparameters: new Map(hyperparameters.map(({ name, title }) => [name, title ?? name])),
    metrics: metrics.map(({ key }) => key),
  };
}

export type Resolve = (operand: Operand) => Field;

/** Returns a function that resolves names. It reads names from the database only if a query uses some that not every run has. */
export async function resolverFor(database: Database, operands: readonly Operand[]): Promise<Resolve> {
  const plain = operands.every(({ of, name }) => of === null && Object.hasOwn(RUN_FIELDS, name));
  const names = plain ? NO_NAMES : await readRunNames(database);
  return operand => fieldNamed(operand, names);
}

/** Finds a field by name: first among the fields that every run has, then hyperparameters, then metrics. */
function fieldNamed({ of, name, at }: Operand, { hyperparameters, metrics }: RunNames): Field {
  if (of === 'hyperparameter') {
    if (hyperparameters.has(name)) return hyperparameterField(name);
    throw new InvalidQuery(
      at,
      `there is no hyperparameter \`${name}\`${didYouMean(name, [...hyperparameters.keys()])}`,
    );
  }
  if (of !== null) {
    if (metrics.includes(name)) return metricField(of, name);
    throw new InvalidQuery(at, `there is no metric \`${name}\`${didYouMean(name, metrics)}`);
  }
  const field = Object.hasOwn(RUN_FIELDS, name) ? RUN_FIELDS[name] : undefined;
  if (field) return field;
  if (hyperparameters.has(name)) return hyperparameterField(name);
  if (metrics.includes(name)) return metricField('last', name);
  if (FUNCTIONS.some(one => one === name))
    throw new InvalidQuery(at, `\`${name}\` is a function: write its argument in brackets, as in \`${name}(…)\`.`);
  const known = [...Object.keys(RUN_FIELDS), ...hyperparameters.keys(), ...metrics, ...FUNCTIONS];
  throw new InvalidQuery(at, `there is no \`${name}\`${didYouMean(name, known)}`);
}
