import type { Database } from '../database/database.ts';
import { EPOCH_KEYS } from './keys.ts';
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
 * Reads the series of several runs for one window, sorted by key. A series with more than maxPoints is reduced in the database:
 * its points are divided into buckets of equal size, and each bucket keeps its lowest and highest point. The first and last
 * point are kept too. A reduced series therefore contains only recorded points and always the extremes of the window. NaN is
 * neither a minimum nor a maximum.
 *
 * Unless an attempt is given, each step has one point. The steps of the trainer's own keys are epochs, so a later attempt replaces
 * all those after the epoch with which it started. Programs log other keys with steps of their own, which cannot be compared with
 * epochs: there, a later attempt replaces the steps that it logs again.
 */
export async function readSeries(database: Database, runIds: readonly string[], window: Window): Promise<Series[]> {
  const { keys, attempt, from, to, maxPoints } = window;
  const buckets = Math.floor((maxPoints - 2) / 2);
  // Window functions share one sort, and unlike joins their cost does not depend on Postgres' statistics about the table.
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
            where later.run_id = metrics.run_id and later.number > metrics.attempt and case when key = any(${EPOCH_KEYS}::text[])
              then later.after_epoch < metrics.step
              else exists (
                select from metrics newer
                where newer.run_id = metrics.run_id and newer.attempt = later.number
                  and newer.key = metrics.key and newer.step = metrics.step)
              end)
          else attempt = ${attempt}::int end
    ),
    -- Postgres sorts NaN above every number.
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

/** Groups the rows by series. They are sorted by series already. */
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
