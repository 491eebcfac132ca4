import { median, sum } from 'simple-statistics';
import type { Run } from '../generated/prisma/client.ts';

/** What an epoch takes, evaluation included. */
export const SECONDS = 'seconds';

export interface Pace {
  trainingSeconds: number;
  /** The median, which one slow epoch does not move. */
  secondsPerEpoch: number;
}

/** Null where no epoch says what it took. */
export function paceOf(secondsOfEpochs: readonly number[]): Pace | null {
  const seconds = secondsOfEpochs.filter(Number.isFinite);
  return seconds.length === 0 ? null : { trainingSeconds: sum(seconds), secondsPerEpoch: median(seconds) };
}

/** Every training image once, unless the hyperparameters say how many batches. */
export function imagesPerEpoch({ hyperparameters }: Pick<Run, 'hyperparameters'>, trainingImages: number): number {
  const { stepsPerEpoch, batchSize } = hyperparameters as { stepsPerEpoch?: unknown; batchSize?: unknown };
  return typeof stepsPerEpoch === 'number' && stepsPerEpoch > 0 && typeof batchSize === 'number'
    ? stepsPerEpoch * batchSize
    : trainingImages;
}
