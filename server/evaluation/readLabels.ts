import type { Database, Transaction } from '../database/database.ts';
import type { Part } from '../generated/prisma/enums.ts';

interface PartOfDataset {
  datasetId: string;
  part: Part;
}

/** Reads the class of every image of these parts, in the order of predictions. A part without images gives undefined. */
export async function readLabels(
  database: Database | Transaction,
  parts: readonly PartOfDataset[],
): Promise<(part: PartOfDataset) => readonly number[] | undefined> {
  const rows = await database.$queryRaw<(PartOfDataset & { labels: number[] })[]>`
    select dataset_id::text as "datasetId", part::text as part, array_agg(class_index order by position) as labels
    from images
    where (dataset_id, part) in (
      select * from unnest(
        ${parts.map(({ datasetId }) => datasetId)}::uuid[],
        ${parts.map(({ part }) => part)}::text[]::"Part"[]))
    group by dataset_id, part`;
  return ({ datasetId, part }) => rows.find(row => row.datasetId === datasetId && row.part === part)?.labels;
}
