import { mean, sum } from 'simple-statistics';
import { changesOf, finite, type Point, scatterOf, valuesOf } from './course.ts';
import {
  END_SHARE,
  FEWEST_END_EPOCHS,
  FEWEST_EPOCHS_FOR_TREND,
  IMPROVEMENT_IN_STANDARD_ERRORS,
  LAST_CHANGES,
  LEAST_IMPROVEMENT,
  MOST_PROGRESS,
  UNSTEADY_CHANGE,
} from './thresholds.ts';

export interface Improvement {
  /** The number of epochs at the end, and also of the epochs before them that they are compared with. */
  epochs: number;
  /** The mean accuracies of both. */
  before: number;
  after: number;
  from: number;
  to: number;
}

/** Compares the last fifth of the epochs with as many before them. Returns null unless the gain is more than chance explains. */
export function improvementOf(accuracies: readonly Point[]): Improvement | null {
  const known = finite(accuracies);
  if (known.length < FEWEST_EPOCHS_FOR_TREND) return null;
  const epochs = Math.max(FEWEST_END_EPOCHS, Math.ceil(known.length * END_SHARE));
  const both = known.slice(-2 * epochs);
  const [first, last] = [both[0], both.at(-1)];
  if (!first || !last) return null;
  const before = mean(valuesOf(both.slice(0, epochs)));
  const after = mean(valuesOf(both.slice(epochs)));
  const standardError = scatterOf(valuesOf(both)) * Math.sqrt(2 / epochs);
  const enough = Math.max(LEAST_IMPROVEMENT, IMPROVEMENT_IN_STANDARD_ERRORS * standardError);
  return after - before > enough ? { epochs, before, after, from: first.step, to: last.step } : null;
}

export interface Unsteadiness {
  /** The mean absolute change of the accuracy from one epoch to the next. */
  meanChange: number;
  changes: number;
  from: number;
  to: number;
}

/** Returns null if the accuracy settles, or if more than half of its movement is in one direction. */
export function unsteadinessOf(accuracies: readonly Point[]): Unsteadiness | null {
  const end = finite(accuracies).slice(-LAST_CHANGES - 1);
  const [first, last] = [end[0], end.at(-1)];
  if (!first || !last || end.length <= LAST_CHANGES) return null;
  const way = sum(changesOf(valuesOf(end)).map(Math.abs));
  const meanChange = way / LAST_CHANGES;
  const steady = meanChange <= UNSTEADY_CHANGE || Math.abs(last.value - first.value) > MOST_PROGRESS * way;
  return steady ? null : { meanChange, changes: LAST_CHANGES, from: first.step, to: last.step };
}
