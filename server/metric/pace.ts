import { median, sum } from 'simple-statistics';
import type { Run } from '../generated/prisma/client.ts';
import type { SeriesPoint } from './readSeries.ts';

/** Comes once an epoch from whoever trains. */
export const ONCE_AN_EPOCH = 'val_accuracy';

export interface Pace {
  trainingSeconds: number;
  /** The median, which one slow epoch does not move. */
  secondsPerEpoch: number;
}

/** Null where no epoch says what it took, and their reports do not tell. */
export function paceOf(seconds: readonly SeriesPoint[], reports: readonly SeriesPoint[]): Pace | null {
  const told = seconds.map(({ value }) => value).filter(Number.isFinite);
  return told.length > 0 ? { trainingSeconds: sum(told), secondsPerEpoch: median(told) } : paceOfReports(reports);
}

/** From one report to the next. A pause between two of them, or points that were all sent at once, are no pace. */
function paceOfReports(reports: readonly SeriesPoint[]): Pace | null {
  const between = reports.slice(1).flatMap(({ step, at }, index) => {
    const before = reports[index];
    return before?.step === step - 1 ? [(at.getTime() - before.at.getTime()) / 1000] : [];
  });
  const secondsPerEpoch = between.length > 0 ? median(between) : 0;
  return secondsPerEpoch > 0 ? { trainingSeconds: secondsPerEpoch * reports.length, secondsPerEpoch } : null;
}

/** Every training image once, unless the hyperparameters say how many batches. */
export function imagesPerEpoch({ hyperparameters }: Pick<Run, 'hyperparameters'>, trainingImages: number): number {
  const { stepsPerEpoch, batchSize } = hyperparameters as { stepsPerEpoch?: unknown; batchSize?: unknown };
  return typeof stepsPerEpoch === 'number' && stepsPerEpoch > 0 && typeof batchSize === 'number'
    ? stepsPerEpoch * batchSize
    : trainingImages;
}
