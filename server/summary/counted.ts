import { type PartAccuracy, toldAccuracy } from '../evaluation/partAccuracy.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import type { Groups } from '../statistics/bootstrap.ts';

/** A run with its accuracy on a part and, where known, the images that it predicted correctly. */
export interface CountedRun extends PartAccuracy {
  run: Run;
  /** The groups of the part's images; null if groups are not known. */
  groups: Groups | null;
}

/** A run with the accuracy counted from its predictions; null if it has no predictions. */
export interface JudgedRun {
  run: Run;
  accuracy: PartAccuracy | null;
}

/** Returns the runs that have an accuracy on the part, best first. Ties go to the older run. */
export const countedRuns = (
  runs: readonly JudgedRun[],
  part: Part,
  images: number,
  groups: Groups | null = null,
): CountedRun[] =>
  runs
    .map(({ run, accuracy }) => ({ run, accuracy: accuracy ?? reportedBy(run, part, images) }))
    .flatMap(({ run, accuracy }) => (accuracy ? [{ run, groups, ...accuracy }] : []))
    .sort((a, b) => b.accuracy - a.accuracy || a.run.number - b.run.number);

/**
 * Returns the accuracy that a run without predictions reported, as a run that an outside program logged may have done. The
 * validation accuracy multiplied by the number of images gives the number of correct predictions.
 */
function reportedBy({ bestEpoch: epoch, bestAccuracy }: Run, part: Part, images: number): PartAccuracy | null {
  if (part !== 'VALIDATION' || epoch === null || bestAccuracy === null || images === 0) return null;
  if (bestAccuracy < 0 || bestAccuracy > 1) return null; // Older versions accepted such values.
  return toldAccuracy({ part, epoch }, Math.round(bestAccuracy * images), images);
}

/**
 * Returns the part that the results are computed on: TEST once no run is queued or running and every completed run was
 * evaluated on it, VALIDATION until then. All rows use the same part, so that they can be compared.
 */
export function headlinePart(onTest: readonly JudgedRun[]): Part {
  const completed = onTest.filter(({ run }) => run.status === 'COMPLETED');
  return completed.length > 0 && completed.every(({ accuracy }) => accuracy) && !onTest.some(({ run }) => goesOn(run))
    ? 'TEST'
    : 'VALIDATION';
}

export const goesOn = ({ status }: Run): boolean => status === 'QUEUED' || status === 'RUNNING';
