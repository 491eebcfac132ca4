import { median, sum } from 'simple-statistics';
import type { Run } from '../generated/prisma/client.ts';
import type { SeriesPoint } from './readSeries.ts';

/** Every trainer reports this key once per epoch. */
export const ONCE_AN_EPOCH = 'val_accuracy';

export interface Pace {
  trainingSeconds: number;
  /** The median, so that one slow epoch does not distort it. */
  secondsPerEpoch: number;
}

/** Computes the pace from the durations of the epochs, or else from the times of their reports. Returns null if neither is known. */
export function paceOf(seconds: readonly SeriesPoint[], reports: readonly SeriesPoint[]): Pace | null {
  const durations = seconds.map(({ value }) => value).filter(Number.isFinite);
  return durations.length > 0
    ? { trainingSeconds: sum(durations), secondsPerEpoch: median(durations) }
    : paceOfReports(reports);
}

/** Estimates the pace from the time between reports of consecutive epochs. Returns null without such reports, or if all were sent at once. */
function paceOfReports(reports: readonly SeriesPoint[]): Pace | null {
  const between = reports.slice(1).flatMap(({ step, at }, index) => {
    const before = reports[index];
    return before?.step === step - 1 ? [(at.getTime() - before.at.getTime()) / 1000] : [];
  });
  const secondsPerEpoch = between.length > 0 ? median(between) : 0;
  return secondsPerEpoch > 0 ? { trainingSeconds: secondsPerEpoch * reports.length, secondsPerEpoch } : null;
}

/** Returns the number of training images, or `stepsPerEpoch` times the batch size if the run sets `stepsPerEpoch`. */
export function imagesPerEpoch({ hyperparameters }: Pick<Run, 'hyperparameters'>, trainingImages: number): number {
  const { stepsPerEpoch, batchSize } = hyperparameters as { stepsPerEpoch?: unknown; batchSize?: unknown };
  return typeof stepsPerEpoch === 'number' && stepsPerEpoch > 0 && typeof batchSize === 'number'
    ? stepsPerEpoch * batchSize
    : trainingImages;
}
