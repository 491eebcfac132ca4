import { imagesOf, type Part } from '../dataset/part.ts';
import type { DatasetClass } from '../generated/prisma/client.ts';

/** What a network would reach that looks at no image and always names the largest class. */
export interface Chance {
  part: Part;
  className: string;
  correct: number;
  total: number;
  accuracy: number;
  /** Whether all classes have as many images. */
  equalClasses: boolean;
}

/** Null where the part has no images. */
export function chanceOf(classes: readonly DatasetClass[], part: Part): Chance | null {
  const sizes = classes.map(one => ({ className: one.name, correct: imagesOf(one, part) }));
  const total = sizes.reduce((images, { correct }) => images + correct, 0);
  const [largest] = sizes.toSorted((a, b) => b.correct - a.correct);
  return largest && total > 0
    ? {
        ...{ part, ...largest, total, accuracy: largest.correct / total },
        equalClasses: sizes.every(({ correct }) => correct === largest.correct),
      }
    : null;
}
