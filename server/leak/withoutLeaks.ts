import { type Interval, wilsonInterval } from '../statistics/wilson.ts';

/** What a run's accuracy is on the images that are not among the training images. */
export interface WithoutLeaks extends Interval {
  /** How many were left out. */
  images: number;
  correct: number;
  total: number;
  accuracy: number;
}

/** `right` has 1 for each image of a part that a run is right on, `places` the leaked ones among them. Null where nothing leaked, or all. */
export function withoutLeaks(right: Uint8Array, places: readonly number[]): WithoutLeaks | null {
  const total = right.length - places.length;
  if (places.length === 0 || total === 0) return null;
  const all = right.reduce((sum, one) => sum + one, 0);
  const correct = all - places.reduce((sum, place) => sum + (right[place] ?? 0), 0);
  return { images: places.length, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total) };
}
