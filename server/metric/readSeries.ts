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
  isShown: boolean;
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
  // Windows rather than joins: their cost does not depend on what Postgres knows of the table, and all follow one sort.
  const rows = await database.$queryRaw<Row[]>`
    with points as (
      select run_id, key, step, value, at,
        step >= coalesce(${from}::int, step) and step <= coalesce(${to}::int, step) as in_window
      from metrics
      where run_id = any(${runIds}::uuid[])
        and (${keys}::text[] is null or key = any(${keys}::text[]))
        and case when ${attempt}::int is null
          then not exists (
            select from attempts later
            where later.run_id = metrics.run_id and later.number > metrics.attempt and later.after_epoch < metrics.step)
          else attempt = ${attempt}::int end
    ),
    -- Postgres takes NaN for greater than any number.
    measured as (
      select *,
        count(*) over series as count, count(*) filter (where in_window) over series as of,
        max(step) over series as last_step, min(value) over series as low,
        coalesce(max(value) filter (where value <> 'NaN') over series, 'NaN') as high,
        count(*) filter (where in_window) over (series order by step rows unbounded preceding) as n
      from points window series as (partition by run_id, key)
    ),
    bucketed as (
      select *,
        min(step) filter (where value = low) over series as min_step,
        min(step) filter (where value = high) over series as max_step,
        case when in_window then (n - 1) * ${buckets}::int / of end as bucket
      from measured window series as (partition by run_id, key)
    ),
    ranged as (
      select *,
        min(value) over bucket as bucket_low,
        coalesce(max(value) filter (where value <> 'NaN') over bucket, 'NaN') as bucket_high
      from bucketed window bucket as (partition by run_id, key, bucket)
    ),
    decided as (
      select *, in_window and (of <= ${maxPoints}::int or n = 1 or n = of
        or step = min(step) filter (where value = bucket_low) over bucket
        or step = min(step) filter (where value = bucket_high) over bucket) as is_shown
      from ranged window bucket as (partition by run_id, key, bucket)
    )
    select run_id::text as "runId", key, step, value::text as value, at, count::int as count, of::int as of,
      step = last_step as "isLast", step = min_step as "isMin", step = max_step as "isMax", is_shown as "isShown"
    from decided where is_shown or step in (last_step, min_step, max_step)
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
    points: rows.filter(({ isShown }) => isShown).map(toPoint),
    sampling: { method: of > maxPoints ? SamplingMethod.MINMAX : SamplingMethod.NONE, of },
    count,
    last: pointWhere(({ isLast }) => isLast),
    min: pointWhere(({ isMin }) => isMin),
    max: pointWhere(({ isMax }) => isMax),
  };
}

const toPoint = ({ step, value, at }: Row): SeriesPoint => ({ step, value: Number(value), at });
