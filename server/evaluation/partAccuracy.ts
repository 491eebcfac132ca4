import type { Part } from '../generated/prisma/enums.ts';
import { indexOfGreatest, vectorsOf } from '../prediction/probabilities.ts';
import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import { balancedAccuracyOf, countConfusions } from './confusionMatrix.ts';
import type { Judged } from './judged.ts';

/** How many images of a part a run classifies correctly. */
export interface PartAccuracy extends Interval {
  part: Part;
  epoch: number;
  correct: number;
  total: number;
  accuracy: number;
  /** Null if only the number of correct images is known, like `right`. */
  balancedAccuracy: number | null;
  /** By position, 1 for an image that is classified correctly, else 0. */
  right: Uint8Array | null;
}

export function judgedAccuracy({ part, epoch, labels, probabilities }: Judged): PartAccuracy {
  const vectors = vectorsOf(probabilities, labels.length);
  const predicted = vectors.map(indexOfGreatest);
  const right = Uint8Array.from(predicted, (index, image) => Number(index === labels[image]));
  const correct = right.reduce((count, one) => count + one, 0);
  const balancedAccuracy = balancedAccuracyOf(countConfusions(labels, predicted, vectors[0]?.length ?? 0));
  return { ...toldAccuracy({ part, epoch }, correct, labels.length), balancedAccuracy, right };
}

/** Returns the accuracy of a run when only its number of correct images is known. */
export const toldAccuracy = (
  { part, epoch }: { part: Part; epoch: number },
  correct: number,
  total: number,
): PartAccuracy => ({
  part,
  epoch,
  correct,
  total,
  accuracy: correct / total,
  ...wilsonInterval(correct, total),
  balancedAccuracy: null,
  right: null,
});
