import { countOf, type Judged, rightOf } from '../evaluation/judged.ts';
import { type Interval, wilsonInterval } from '../evaluation/wilson.ts';
import type { Run } from '../generated/prisma/client.ts';

export interface SummaryRow extends Interval {
  run: Run;
  epoch: number;
  correct: number;
  total: number;
  accuracy: number;
  /** By position, 1 for an image that the run is right on, else 0; null where its predictions are not known. */
  right: Uint8Array | null;
}

/** A run beside what it said of the validation images, if that is known. */
export interface JudgedRun {
  run: Run;
  judged: Judged | null;
}

/** One row per run that has an accuracy, best first, the older run first among equals. */
export const summarize = (runs: readonly JudgedRun[], images: number): SummaryRow[] =>
  runs
    .map(run => rowOf(run, images))
    .filter(row => row !== null)
    .sort((a, b) => b.accuracy - a.accuracy || a.run.number - b.run.number);

/**
 * Counted from the run's own predictions. A run that was logged from elsewhere may have none; then its accuracy, which is
 * such a count divided by the number of images, gives the count back.
 */
function rowOf({ run, judged }: JudgedRun, total: number): SummaryRow | null {
  const { bestEpoch: epoch, bestAccuracy } = run;
  if (epoch === null || total === 0 || (!judged && bestAccuracy === null)) return null;
  const right = judged && rightOf(judged);
  const correct = right ? countOf(right) : Math.round((bestAccuracy ?? 0) * total);
  return { run, epoch, correct, total, accuracy: correct / total, ...wilsonInterval(correct, total), right };
}
