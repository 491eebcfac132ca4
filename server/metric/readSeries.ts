import type { Database } from '../database/database.ts';
import { SamplingMethod } from './samplingMethod.ts';

export interface Window {
  keys: string[] | null;
  attempt: number | null;
  from: number | null;
  to: number | null;
  maxPoints: number;
}

export interface SeriesPoint {
  step: number;
  value: number;
  at: Date;
}

export interface Series {
  runId: string;
  key: string;
  points: SeriesPoint[];
  sampling: { method: SamplingMethod; of: number };
  count: number;
  last: SeriesPoint;
  min: SeriesPoint;
  max: SeriesPoint;
}

interface Row {
  runId: string;
  key: string;
  step: number;
  value: string;
  at: Date;
  of: number;
  inWindow: boolean;
  isLast: boolean;
  isMin: boolean;
  isMax: boolean;
  count: number;
}

/**
 * Series of several runs, one window for all, by key. A window of more than maxPoints is reduced in the database: it is
 * cut into buckets of equally many points, each keeps its lowest and its highest, and the first and last stay as well.
 * So nothing between is invented, and the extremes of the window are always among its points. NaN is neither low nor high.
 *
 * Unless an attempt is named, a point counts until a later attempt that starts before its step supersedes it.
 */
export async function readSeries(database: Database, runIds: readonly string[], window: Window): Promise<Series[]> {
  const { keys, attempt, from, to, maxPoints } = window;
  const buckets = Math.floor((maxPoints - 2) / 2);
  const rows = await database.$queryRaw<Row[]>`
    with whole as (
      select run_id, key, step, value, at,
        step >= coalesce(${from}::int, step) and step <= coalesce(${to}::int, step) as in_window,
        count(*) over series as count,
        row_number() over (partition by run_id, key order by step desc) = 1 as is_last,
        row_number() over (partition by run_id, key order by value = 'NaN', value, step) = 1 as is_min,
        row_number() over (partition by run_id, key order by value = 'NaN', value desc, step) = 1 as is_max
      from metrics
      where run_id = any(${runIds}::uuid[])
        and (${keys}::text[] is null or key = any(${keys}::text[]))
        and case when ${attempt}::int is null
          then not exists (
            select from attempts later
            where later.run_id = metrics.run_id and later.number > metrics.attempt and later.after_epoch < metrics.step)
          else attempt = ${attempt}::int end
      window series as (partition by run_id, key)
    ),
    numbered as (
      select *,
        count(*) filter (where in_window) over (partition by run_id, key) as of,
        row_number() over (partition by run_id, key, in_window order by step) as n
      from whole
    ),
    bucketed as (
      select *, (n - 1) * ${buckets}::int / greatest(of, 1) as bucket from numbered
    ),
    ranked as (
      select *,
        row_number() over (partition by run_id, key, in_window, bucket order by value = 'NaN', value, step) as low,
        row_number() over (partition by run_id, key, in_window, bucket order by value = 'NaN', value desc, step) as high
      from bucketed
    )
    select run_id::text as "runId", key, step, value::text as value, at, count::int as count,
      is_last as "isLast", is_min as "isMin", is_max as "isMax", of::int as of,
      in_window and (of <= ${maxPoints}::int or n = 1 or n = of or low = 1 or high = 1) as "inWindow"
    from ranked
    where is_last or is_min or is_max
      or (in_window and (of <= ${maxPoints}::int or n = 1 or n = of or low = 1 or high = 1))
    order by run_id, key, step`;
  return group(rows).map(series => toSeries(series, maxPoints));
}

/** Rows of one series each; they come in order. */
function group(rows: Row[]): [Row, ...Row[]][] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const present = groups.at(-1);
    if (present && present[0].runId === row.runId && present[0].key === row.key) present.push(row);
    else groups.push([row]);
  }
  return groups;
}

function toSeries(rows: [Row, ...Row[]], maxPoints: number): Series {
  const [{ runId, key, count, of }] = rows;
  const pointWhere = (is: (row: Row) => boolean) => toPoint(rows.find(is) ?? rows[0]);
  return {
    runId,
    key,
    points: rows.filter(({ inWindow }) => inWindow).map(toPoint),
    sampling: { method: of > maxPoints ? SamplingMethod.MINMAX : SamplingMethod.NONE, of },
    count,
    last: pointWhere(({ isLast }) => isLast),
    min: pointWhere(({ isMin }) => isMin),
    max: pointWhere(({ isMax }) => isMax),
  };
}

const toPoint = ({ step, value, at }: Row): SeriesPoint => ({ step, value: Number(value), at });
