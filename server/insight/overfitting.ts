import { mean } from 'simple-statistics';
import { type Course, finite, type Point, scatterOf, valuesOf } from './course.ts';
import {
  EPOCHS_AFTER_LOWEST,
  LEAST_RELATIVE_RISE,
  LEAST_TRAINING_GAIN,
  LEVEL_EPOCHS,
  RISE_IN_SCATTERS,
} from './thresholds.ts';

/** Overfitting between two epochs: from the lowest validation loss to the last epoch. */
export interface Overfitting {
  from: number;
  to: number;
  validationLoss: Change;
  trainingAccuracy: Change;
}

export interface Change {
  before: number;
  after: number;
}

/**
 * Returns since when a network overfits, or null if it does not. Overfitting begins at the epoch of the lowest validation loss if
 * at least five epochs follow, the loss has since risen by more than its scatter, and the training accuracy kept rising.
 */
export function overfittingOf(course: Course): Overfitting | null {
  const losses = finite(course.val_loss);
  const lowest = losses.reduce<number>(
    (best, { value }, index) => (value < (losses[best]?.value ?? Number.POSITIVE_INFINITY) ? index : best),
    0,
  );
  const since = losses.slice(lowest);
  const [first, last] = [since[0], since.at(-1)];
  if (!first || !last || since.length <= EPOCHS_AFTER_LOWEST || !hasRisen(losses, lowest)) return null;
  const accuracy = { before: valueAt(course.accuracy, first.step), after: valueAt(course.accuracy, last.step) };
  if (!(accuracy.after - accuracy.before >= LEAST_TRAINING_GAIN)) return null;
  return {
    from: first.step,
    to: last.step,
    validationLoss: { before: first.value, after: last.value },
    trainingAccuracy: accuracy,
  };
}

function hasRisen(losses: readonly Point[], lowest: number): boolean {
  const aside = (LEVEL_EPOCHS - 1) / 2;
  const level = mean(valuesOf(losses.slice(Math.max(0, lowest - aside), lowest + aside + 1)));
  const rise = mean(valuesOf(losses.slice(-LEVEL_EPOCHS))) - level;
  const scatter = scatterOf(valuesOf(losses.slice(lowest)));
  return rise > RISE_IN_SCATTERS * scatter && rise > LEAST_RELATIVE_RISE * level;
}

/** Returns NaN if there is no value, so that every comparison with it is false. */
const valueAt = (points: readonly Point[], step: number): number =>
  points.find(point => point.step === step)?.value ?? Number.NaN;
