import type { Database } from '../database/database.ts';
import type { Part } from '../ground/part.ts';
import type { Groups } from '../statistics/bootstrap.ts';

export interface PartOfDataset {
  datasetId: string;
  part: Part;
}

/** Reads the groups of each part, or null if none of its images has a group. Otherwise an image without a group forms its own. */
export async function readGroups(database: Database, parts: readonly PartOfDataset[]): Promise<(Groups | null)[]> {
  const rows = await database.$queryRaw<(PartOfDataset & { groups: number[] })[]>`
    select "datasetId", part, array_agg("group" order by position) as groups
    from (
      select dataset_id::text as "datasetId", part::text as part, position,
        dense_rank() over (partition by dataset_id, part order by coalesce('g' || "group", 'i' || position))::int - 1
          as "group",
        bool_or("group" is not null) over (partition by dataset_id, part) as known
      from images
      where (dataset_id, part) in (
        select * from unnest(
          ${parts.map(({ datasetId }) => datasetId)}::uuid[],
          ${parts.map(({ part }) => part)}::text[]::"Part"[]))
    ) numbered
    where known group by "datasetId", part`;
  return parts.map(({ datasetId, part }) => {
    const found = rows.find(row => row.datasetId === datasetId && row.part === part);
    return found ? { of: Int32Array.from(found.groups), count: new Set(found.groups).size } : null;
  });
}
