import type { DatasetClass } from '../generated/prisma/client.ts';
import { imagesOf, type Part } from '../ground/part.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

/** What a network would reach that looks at no image and always names the largest class. */
export interface Chance {
  part: Part;
  className: string;
  correct: number;
  total: number;
  accuracy: number;
  /** Whether all classes have about as many images: then balanced accuracy says nothing that accuracy does not. */
  equalClasses: boolean;
}

/** Of the largest class that the smallest has, for classes to be called equal. */
const LEAST_SHARE = 0.98;

/** Null where the part has no images. */
export function chanceOf(classes: readonly DatasetClass[], part: Part): Chance | null {
  const sizes = classes.map(one => ({ className: one.name, correct: imagesOf(one, part) }));
  const total = sizes.reduce((images, { correct }) => images + correct, 0);
  const [largest] = sizes.toSorted((a, b) => b.correct - a.correct);
  return largest && total > 0
    ? {
        part,
        ...largest,
        total,
        accuracy: largest.correct / total,
        equalClasses: sizes.every(({ correct }) => correct >= LEAST_SHARE * largest.correct),
      }
    : null;
}

/** Whether so many right of the part's images are more than luck explains, at 95 %. */
export const isBetterThan = ({ accuracy, total }: Chance, correct: number): boolean =>
  wilsonInterval(correct, total).low > accuracy;
