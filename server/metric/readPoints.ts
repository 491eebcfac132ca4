import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { SeriesPoint } from './readSeries.ts';

export interface PointsOfKey {
  key: string;
  points: SeriesPoint[];
}

/** A range of steps that includes both ends. */
export interface Steps {
  from: number;
  to: number;
}

/** Reads the points of one attempt at these steps, by key and in the order of their steps. */
export async function readPoints(
  database: Database,
  { id, attempt }: Pick<Run, 'id' | 'attempt'>,
  { from, to }: Steps,
  keys: string[] | null,
): Promise<PointsOfKey[]> {
  const rows = await database.$queryRaw<{ key: string; step: number; value: string; at: Date }[]>`
    select key, step, value::text as value, at from metrics
    where run_id = ${id}::uuid and attempt = ${attempt}::int and step between ${from}::int and ${to}::int
      and (${keys}::text[] is null or key = any(${keys}::text[]))
    order by key, step`;
  const series: PointsOfKey[] = [];
  for (const { key, step, value, at } of rows) {
    if (series.at(-1)?.key !== key) series.push({ key, points: [] });
    series.at(-1)?.points.push({ step, value: Number(value), at });
  }
  return series;
}
