import type { DatasetClass } from '../generated/prisma/client.ts';
import { imagesOf, type Part } from '../ground/part.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

/** The accuracy of always guessing the largest class of a part. */
export interface Chance {
  part: Part;
  className: string;
  correct: number;
  total: number;
  accuracy: number;
  /** Whether all classes have about the same number of images, which makes balanced accuracy redundant. */
  equalClasses: boolean;
}

/** The ratio of the smallest to the largest class from which classes count as equal. */
const LEAST_SHARE = 0.98;

/** Returns the chance level of a part, or null if the part has no images. */
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

/** Returns whether `correct` images are significantly more than chance, at the 95 % level. */
export const isBetterThan = ({ accuracy, total }: Chance, correct: number): boolean =>
  wilsonInterval(correct, total).low > accuracy;
