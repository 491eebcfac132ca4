import type { Database } from '../database/database.ts';
import { isImageId } from '../dataset/image.service.ts';
import type { Image } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';

interface PartOfDataset {
  datasetId: string;
  part: Part;
}

/** Reads the images at these places of a part, in the given order. Places count the images of the part from 0 by position. */
export async function readImagesAt(
  database: Database,
  { datasetId, part }: PartOfDataset,
  places: readonly number[],
): Promise<{ place: number; image: Image }[]> {
  if (places.length === 0) return [];
  const rows = await database.$queryRaw<{ id: bigint; place: number }[]>`
    select id, place::int from (
      select id, row_number() over (order by position) - 1 as place
      from images where dataset_id = ${datasetId}::uuid and part = ${part}::"Part") numbered
    where place = any(${[...places]}::int[])`;
  const images = await database.image.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  const byId = new Map(images.map(image => [image.id, image]));
  const byPlace = new Map(rows.map(({ id, place }) => [place, byId.get(id)]));
  return places.flatMap(place => {
    const image = byPlace.get(place);
    return image ? [{ place, image }] : [];
  });
}

/** Returns the place of an image in its part, or null if the image is not in this part. */
export async function placeOfImage(
  database: Database,
  { datasetId, part }: PartOfDataset,
  id: string,
): Promise<number | null> {
  const image = isImageId(id) && (await database.image.findUnique({ where: { id: BigInt(id) } }));
  if (!image || image.datasetId !== datasetId || image.part !== part) return null;
  return database.image.count({ where: { datasetId, part, position: { lt: image.position } } });
}
