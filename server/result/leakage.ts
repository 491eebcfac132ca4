import { type Leaked, leakageOf } from '../leak/sentences.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { SummaryRow } from '../summary/row.ts';
import type { Summary } from '../summary/summary.service.ts';

/** How many images of the part are also among the training images, and how that affects the best accuracy. */
export interface Leakage extends Leaked {
  sentence: string;
}

/** Returns null if no image leaked or the dataset was not searched for leaks. */
export async function leakageIn(
  { part, rows, chance, leakedPlaces }: Summary,
  architectures: () => Promise<ArchitectureSummary[]>,
): Promise<Leakage | null> {
  const places = await leakedPlaces();
  if (places.length === 0) return null;
  const identical = places.filter(place => place.identical).length;
  const leaked = {
    part,
    identical,
    nearDuplicates: places.length - identical,
    best: await bestOf(rows, architectures),
  };
  const sentence = leakageOf({ ...leaked, images: chance?.total ?? 0 });
  return { ...leaked, images: places.length, sentence };
}

/** Returns the accuracy of the best run with and without the leaked images. */
async function bestOf(
  [best]: readonly SummaryRow[],
  architectures: () => Promise<ArchitectureSummary[]>,
): Promise<Leaked['best']> {
  const without = await best?.withoutLeaks;
  if (!best || !without) return null;
  const architecture = (await architectures()).find(({ rows }) => rows.includes(best));
  const seed = architecture && architecture.rows.length > 1 ? `, seed ${best.run.seed},` : '';
  return {
    name: `${architecture?.name ?? best.run.name}${seed}`,
    accuracy: best.accuracy,
    without: without.accuracy,
  };
}
