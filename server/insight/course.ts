import { sampleStandardDeviation } from 'simple-statistics';

/** The metrics that a training reports after every epoch, by Keras' names. */
export const COURSE_KEYS = ['loss', 'accuracy', 'val_loss', 'val_accuracy'] as const;

export interface Point {
  step: number;
  value: number;
}

/** The metrics of one run, ordered by epoch. A metric that the run does not report is empty. */
export type Course = Readonly<Record<(typeof COURSE_KEYS)[number], readonly Point[]>>;

export const courseOf = (series: readonly { key: string; points: readonly Point[] }[]): Course => {
  const pointsOf = (key: string) => series.find(one => one.key === key)?.points ?? [];
  return {
    loss: pointsOf('loss'),
    accuracy: pointsOf('accuracy'),
    val_loss: pointsOf('val_loss'),
    val_accuracy: pointsOf('val_accuracy'),
  };
};

export const finite = (points: readonly Point[]): Point[] => points.filter(({ value }) => Number.isFinite(value));

export const valuesOf = (points: readonly Point[]): number[] => points.map(({ value }) => value);

export const changesOf = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => value - (values[index] ?? value));

/**
 * Returns how much values scatter around a straight trend: the standard deviation of the changes from one value to the next,
 * divided by √2. The trend only adds a constant to each change, and a change has the scatter of two values.
 */
export function scatterOf(values: readonly number[]): number {
  const changes = changesOf(values);
  return changes.length < 2 ? 0 : sampleStandardDeviation(changes) / Math.SQRT2;
}
