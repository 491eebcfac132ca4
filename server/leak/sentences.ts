import type { Part } from '../ground/part.ts';
import { count, percent } from '../ground/words.ts';

export interface Leaked {
  part: Part;
  /** The number of images in the part. */
  images: number;
  identical: number;
  nearDuplicates: number;
  /** The best run's accuracy with and without leaks; null if its predictions are not known. */
  best: { name: string; accuracy: number; without: number } | null;
}

/** Says how many images are also among the training images, and how that affects the best accuracy. */
export function leakageOf({ part, images, identical, nearDuplicates, best }: Leaked): string {
  const leaked = identical + nearDuplicates;
  const known =
    `${count(leaked)} of the ${count(images)} ${part === 'TEST' ? 'test' : 'validation'} images ${leaked === 1 ? 'is' : 'are'} ` +
    `also among the training images (${kindsOf(identical, nearDuplicates)}).`;
  if (!best) return known;
  const [withThem, without] = [percent(best.accuracy), percent(best.without)];
  const change =
    withThem === without ? `${without}, as with ${leaked === 1 ? 'it' : 'them'}` : `${without} instead of ${withThem}`;
  return `${known} Without ${leaked === 1 ? 'it' : 'them'}, ${best.name} scores ${change}.`;
}

function kindsOf(identical: number, nearDuplicates: number): string {
  const same = identical === 1 ? 'identical file' : 'identical files';
  const near = nearDuplicates === 1 ? 'near-duplicate' : 'near-duplicates';
  return [identical > 0 && `${count(identical)} ${same}`, nearDuplicates > 0 && `${count(nearDuplicates)} ${near}`]
    .filter(Boolean)
    .join(', ');
}
