import type { Transaction } from '../database/database.ts';
import { spanOf } from '../events/event.ts';
import type { Entry } from './entry.ts';

export interface Point {
  key: string;
  step: number;
  value: number;
  at?: Date | null;
}

/** Records points that a program logs during a training, and returns how many were new. */
export function pointsEntry(logged: readonly Point[]): Entry<number> {
  const span = spanOf(logged.map(({ step }) => step));
  return {
    change: span && { change: 'points', ...span },
    keys: logged.map(({ key }) => key),
    write: (tx, run) => storePoints(tx, run, logged),
  };
}

/**
 * Stores points of one attempt and updates the summary of each series, in one statement. A point that is already stored
 * is not changed, so repeating a report has no effect. Returns how many points were new.
 *
 * Values are sent as text because it keeps every bit and, unlike JSON, can represent NaN and Infinity.
 */
export async function storePoints(
  tx: Transaction,
  run: { id: string; attempt: number },
  points: readonly Point[],
): Promise<number> {
  const [result] = await tx.$queryRaw<{ stored: number }[]>`
    with stored as (
      insert into metrics (run_id, attempt, key, step, value, at)
      select ${run.id}::uuid, ${run.attempt}::int, key, step, value::float8, coalesce(at::timestamptz, now())
      from unnest(
        ${points.map(({ key }) => key)}::text[],
        ${points.map(({ step }) => step)}::int[],
        ${points.map(({ value }) => String(value))}::text[],
        ${points.map(({ at }) => at?.toISOString() ?? null)}::text[]
      ) as point (key, step, value, at)
      on conflict do nothing
      returning key, step, value
    ),
    summarized as (
      insert into metric_summaries as summary
        (run_id, attempt, key, count, last_step, last_value, min_step, min_value, max_step, max_value)
      select ${run.id}::uuid, ${run.attempt}::int, key, count(*),
        max(step), (array_agg(value order by step desc))[1],
        (array_agg(step order by value = 'NaN', value, step))[1], (array_agg(value order by value = 'NaN', value))[1],
        (array_agg(step order by value = 'NaN', value desc, step))[1], (array_agg(value order by value = 'NaN', value desc))[1]
      from stored group by key
      on conflict (run_id, attempt, key) do update set
        count = summary.count + excluded.count,
        (last_step, last_value) = (
          select step, value from (values (summary.last_step, summary.last_value), (excluded.last_step, excluded.last_value))
            as point (step, value) order by step desc limit 1),
        (min_step, min_value) = (
          select step, value from (values (summary.min_step, summary.min_value), (excluded.min_step, excluded.min_value))
            as point (step, value) order by value = 'NaN', value, step limit 1),
        (max_step, max_value) = (
          select step, value from (values (summary.max_step, summary.max_value), (excluded.max_step, excluded.max_value))
            as point (step, value) order by value = 'NaN', value desc, step limit 1)
    )
    select count(*)::int as stored from stored`;
  return result?.stored ?? 0;
}
