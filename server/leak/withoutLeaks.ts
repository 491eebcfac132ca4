import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import type { LeakedPlace } from './readLeaks.ts';

/** What a run's accuracy is on the images that are not among the training images. */
export interface WithoutLeaks extends Interval {
  /** How many were left out. */
  images: number;
  correct: number;
  total: number;
  accuracy: number;
}

/** `right` has 1 for each image of a part that a run is right on, `leaked` the images to leave out. Null where nothing leaked, or all. */
export function withoutLeaks(right: Uint8Array, leaked: readonly LeakedPlace[]): WithoutLeaks | null {
  const total = right.length - leaked.length;
  if (leaked.length === 0 || total === 0) return null;
  const all = right.reduce((sum, one) => sum + one, 0);
  const correct = all - leaked.reduce((sum, { place }) => sum + (right[place] ?? 0), 0);
  return { images: leaked.length, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total) };
}
