import type { Database } from '../database/database.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { SeriesPoint } from './readSeries.ts';

export interface PointsOfKey {
  key: string;
  points: SeriesPoint[];
}

/** Both ends belong to them. */
export interface Steps {
  from: number;
  to: number;
}

/** The points of one attempt at these steps, by key and in the order of their steps. */
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
