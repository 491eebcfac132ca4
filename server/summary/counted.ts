import { type PartAccuracy, toldAccuracy } from '../evaluation/partAccuracy.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import type { Groups } from '../statistics/bootstrap.ts';

/** A run and the images that it is right on. */
export interface CountedRun extends PartAccuracy {
  run: Run;
  /** Which images of the part belong together; null where it is not known. */
  groups: Groups | null;
}

/** A run beside its accuracy as counted from its predictions, where it has any. */
export interface JudgedRun {
  run: Run;
  accuracy: PartAccuracy | null;
}

/** The runs that have an accuracy on the part, best first, the older run first among equals. */
export const countedRuns = (
  runs: readonly JudgedRun[],
  part: Part,
  images: number,
  groups: Groups | null = null,
): CountedRun[] =>
  runs
    .map(({ run, accuracy }) => ({ run, accuracy: accuracy ?? toldBy(run, part, images) }))
    .flatMap(({ run, accuracy }) => (accuracy ? [{ run, groups, ...accuracy }] : []))
    .sort((a, b) => b.accuracy - a.accuracy || a.run.number - b.run.number);

/**
 * A run that was logged by an outside program may have no predictions. Its validation accuracy is a count divided by the number
 * of images, so it gives the count back.
 */
function toldBy({ bestEpoch: epoch, bestAccuracy }: Run, part: Part, images: number): PartAccuracy | null {
  if (part !== 'VALIDATION' || epoch === null || bestAccuracy === null || images === 0) return null;
  if (bestAccuracy < 0 || bestAccuracy > 1) return null; // reported before such values were refused
  return toldAccuracy({ part, epoch }, Math.round(bestAccuracy * images), images);
}

/**
 * The part that the headline is on: the test images once no run goes on and each that completed was judged on them, until
 * then the validation images, so that all rows are of the same ones.
 */
export function headlinePart(onTest: readonly JudgedRun[]): Part {
  const completed = onTest.filter(({ run }) => run.status === 'COMPLETED');
  return completed.length > 0 && completed.every(({ accuracy }) => accuracy) && !onTest.some(({ run }) => goesOn(run))
    ? 'TEST'
    : 'VALIDATION';
}

export const goesOn = ({ status }: Run): boolean => status === 'QUEUED' || status === 'RUNNING';
