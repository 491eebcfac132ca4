import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import type { LeakedPlace } from './readLeaks.ts';

/** The accuracy of a run on the images that are not among the training images. */
export interface WithoutLeaks extends Interval {
  /** The number of images that are left out. */
  images: number;
  correct: number;
  total: number;
  accuracy: number;
}

/**
 * Returns the accuracy without leaked images, or null if no image leaked or every image did. `right` has 1 for each image
 * that the run predicted correctly, by place.
 */
export function withoutLeaks(right: Uint8Array, leaked: readonly LeakedPlace[]): WithoutLeaks | null {
  const total = right.length - leaked.length;
  if (leaked.length === 0 || total === 0) return null;
  const all = right.reduce((sum, one) => sum + one, 0);
  const correct = all - leaked.reduce((sum, { place }) => sum + (right[place] ?? 0), 0);
  return { images: leaked.length, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total) };
}
