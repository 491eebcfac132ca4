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
  /** How many epochs the end has, and how many before it it is compared with. */
  epochs: number;
  /** Mean accuracies. */
  before: number;
  after: number;
  from: number;
  to: number;
}

/** The last fifth of the epochs against as many before them; null unless it is better by more than chance explains. */
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
  /** Of the accuracy, from one epoch to the next, up or down. */
  meanChange: number;
  changes: number;
  from: number;
  to: number;
}

/** Null where accuracy settles, or goes more than half of its way in one direction. */
export function unsteadinessOf(accuracies: readonly Point[]): Unsteadiness | null {
  const end = finite(accuracies).slice(-LAST_CHANGES - 1);
  const [first, last] = [end[0], end.at(-1)];
  if (!first || !last || end.length <= LAST_CHANGES) return null;
  const way = sum(changesOf(valuesOf(end)).map(Math.abs));
  const meanChange = way / LAST_CHANGES;
  const steady = meanChange <= UNSTEADY_CHANGE || Math.abs(last.value - first.value) > MOST_PROGRESS * way;
  return steady ? null : { meanChange, changes: LAST_CHANGES, from: first.step, to: last.step };
}
