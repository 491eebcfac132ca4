import type { Database } from '../database/database.ts';
import type { Part } from '../ground/part.ts';

export interface PartOfDataset {
  datasetId: string;
  part: Part;
}

/** A leaked image. Its place is its index among the images of its part, which is also its index among predictions. */
export interface LeakedPlace {
  place: number;
  identical: boolean;
}

type Row = PartOfDataset & { places: number[]; identical: boolean[] };

/** Reads the leaked images of each part, ordered by place. */
export async function readLeaks(database: Database, parts: readonly PartOfDataset[]): Promise<LeakedPlace[][]> {
  const rows = await database.$queryRaw<Row[]>`
    select dataset_id::text as "datasetId", part::text as part,
      array_agg(place order by place) as places, array_agg(identical order by place) as identical
    from (
      select dataset_id, part, position, (row_number() over (partition by dataset_id, part order by position) - 1)::int as place
      from images
      where (dataset_id, part) in (
        select * from unnest(
          ${parts.map(({ datasetId }) => datasetId)}::uuid[],
          ${parts.map(({ part }) => part)}::text[]::"Part"[]))
    ) placed
    join leaks using (dataset_id, position)
    group by dataset_id, part`;
  return parts.map(({ datasetId, part }) => {
    const found = rows.find(row => row.datasetId === datasetId && row.part === part);
    return (found?.places ?? []).map((place, index) => ({ place, identical: found?.identical[index] ?? false }));
  });
}
