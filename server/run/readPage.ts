import { z } from 'zod';
import { decodeCursor, type Page, rowsFor, toPage } from '../connection/connection.ts';
import type { Database } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { Prisma, type Run } from '../generated/prisma/client.ts';
import type { RunStatus } from '../generated/prisma/enums.ts';
import { InvalidInput } from '../ground/errors.ts';
import { conditionOf } from './query/conditions.ts';
import { operandsOf, parseQuery, parseSort } from './query/parse.ts';
import { type Field, RUNS, RunFieldType } from './query/runFields.ts';
import { resolverFor } from './query/runNames.ts';
import { RUN_ORDERS, type RunOrder } from './run.order.ts';

const { sql } = Prisma;

/** The largest length of a query, far longer than anybody types. */
const LONGEST_QUERY = 2_000;

export interface RunQuery {
  query?: string | null;
  filter?: { architecture?: string; datasetId?: string; experimentId?: string; status?: RunStatus[] } | null;
  orderBy: RunOrder;
  sort?: string | null;
  first: number;
  after?: string | null;
}

/** The place of a run in an order: sorted by a number or a text, or with neither, and then by the number of the run. */
interface Place {
  id: string;
  /** A number as text, which keeps every bit. */
  amount: string | null;
  word: string | null;
  number: number;
}

/** An empty page still has one row, which has the total. */
type Row = { total: number } & (Place | { id: null });

/** Reads one page of the runs that match both the query and the filter. Pages are found by the sort key, not by an offset. */
export async function readPage(database: Database, asked: RunQuery): Promise<Page<Run>> {
  const { query, filter, first, after } = asked;
  const sort = asked.sort?.trim() || RUN_ORDERS[asked.orderBy];
  if ((query?.length ?? 0) + sort.length > LONGEST_QUERY)
    throw new InvalidInput(`The query and the sort order together may have at most ${LONGEST_QUERY} characters.`);
  const take = rowsFor(first);
  const expression = parseQuery(query ?? '');
  const { operand, descending } = parseSort(sort);
  const operands = operandsOf(expression);
  const resolve = await resolverFor(database, [...operands, operand]);
  const key = sortKey(resolve(operand));
  const conditions = [
    ...filterConditions(filter ?? {}),
    ...(expression ? [conditionOf(expression, resolve)] : []),
    // Deleted runs are found only by queries that mention `deleted`.
    ...(operands.some(({ of, name }) => of === null && name === 'deleted') ? [] : [sql`r.deleted_at is null`]),
  ];
  const direction = descending ? sql`desc` : sql`asc`;
  const order = sql`amount ${direction} nulls last, word ${direction} nulls last, number ${direction}`;
  const rows = await database.$queryRaw<Row[]>`
    with matching as (
      select r.id, r.number, ${key.amount} as amount, ${key.word} as word
      from ${RUNS} where ${conditions.length > 0 ? Prisma.join(conditions, ' and ') : sql`true`}
    )
    select total, page.id::text, page.amount::text, page.word, page.number
    from (select count(*)::int as total from matching) as counted
    left join lateral (
      select *, row_number() over (order by ${order}) as rank
      from matching where ${after ? behind(after, sort, descending) : sql`true`}
      order by rank limit ${take}::int
    ) as page on true
    order by page.rank`;
  const places = rows.filter(row => row.id !== null);
  const runs = await database.run.findMany({ where: { id: { in: places.map(({ id }) => id) } } });
  const byId = new Map(runs.map(run => [run.id, run]));
  const found = places.flatMap(place => {
    const run = byId.get(place.id);
    return run ? [{ run, place }] : [];
  });
  const page = toPage(found, first, rows[0]?.total ?? 0, ({ place: { amount, word, number } }) => [
    ...[sort, amount, word, number],
  ]);
  return { ...page, nodes: page.nodes.map(({ run }) => run) };
}

/** Sorts numbers and times by amount, and everything else as lower-case text. A hyperparameter may be either. */
function sortKey({ sql: own, type }: Field): { amount: Prisma.Sql; word: Prisma.Sql } {
  const amount = (value: Prisma.Sql) => ({ amount: sql`(${value})::float8`, word: sql`null::text` });
  const word = (value: Prisma.Sql) => ({ amount: sql`null::float8`, word: sql`nullif(lower(${value}), '')` });
  switch (type) {
    case RunFieldType.NUMBER:
    case RunFieldType.SHARE:
    case RunFieldType.SECONDS:
      return amount(sql`nullif(${own}, 'NaN')`);
    case RunFieldType.TIME:
      return amount(sql`extract(epoch from ${own})`);
    case RunFieldType.TAGS:
      return word(sql`array_to_string(${own}, ' ')`);
    case RunFieldType.JSON: {
      const isNumber = sql`json_typeof(${own}) = 'number'`;
      const text = sql`(${own} #>> '{}')`;
      return {
        amount: sql`case when ${isNumber} then ${text}::float8 end`,
        word: sql`case when not ${isNumber} then lower(${text}) end`,
      };
    }
    default:
      return word(sql`${own}::text`);
  }
}

const amount = z.string().refine(text => text.trim() !== '' && !Number.isNaN(Number(text)));
const word = z.string().refine(text => !text.includes('\0'));

/** Returns the condition for the runs after a cursor. A cursor contains its sort order, so it is refused for a different order. */
function behind(cursor: string, sort: string, descending: boolean): Prisma.Sql {
  const places = z.tuple([z.literal(sort), amount.nullable(), word.nullable(), z.int32()]);
  const [, number, text, run] = decodeCursor(cursor, places);
  const further = descending ? sql`<` : sql`>`;
  const later = sql`number ${further} ${run}::int`;
  if (number !== null)
    return sql`(amount ${further} ${number}::float8 or (amount = ${number}::float8 and ${later}) or amount is null)`;
  if (text === null) return sql`(amount is null and word is null and ${later})`;
  return sql`(amount is null and (word ${further} ${text}::text or (word = ${text}::text and ${later}) or word is null))`;
}

/** Returns the conditions of a filter. An invalid id matches no run. */
function filterConditions({ architecture, datasetId, experimentId, status }: NonNullable<RunQuery['filter']>) {
  const is = (column: Prisma.Sql, id: string) => (isId(id) ? sql`${column} = ${id}::uuid` : sql`false`);
  return [
    ...(architecture ? [sql`r.architecture_key = ${architecture}::text`] : []),
    ...(experimentId ? [is(sql`r.experiment_id`, experimentId)] : []),
    ...(datasetId ? [is(sql`e.dataset_id`, datasetId)] : []),
    ...(status ? [sql`r.status::text = any(${status}::text[])`] : []),
  ];
}
