import { mean } from 'simple-statistics';
import { settled } from '../ground/settled.ts';
import type { SummaryRow } from './row.ts';

/** Means over the seeds of an architecture. A mean is null as long as any row lacks the number. */
export interface SummaryMeans {
  balancedAccuracy: number | null;
  trainAccuracy: number | null;
  gap: number | null;
  trainingSeconds: number | null;
  imagesPerSecond: number | null;
}

export const meansOf = (rows: readonly SummaryRow[]): Promise<SummaryMeans> =>
  settled({
    balancedAccuracy: meanOf(rows.map(row => row.balancedAccuracy)),
    trainAccuracy: meanOf(rows.map(row => row.trainAccuracy)),
    gap: meanOf(rows.map(row => row.gap)),
    trainingSeconds: meanOf(rows.map(row => row.trainingSeconds)),
    imagesPerSecond: meanOf(rows.map(row => row.imagesPerSecond)),
  });

async function meanOf(numbers: readonly (number | null | Promise<number | null>)[]): Promise<number | null> {
  const known = (await Promise.all(numbers)).filter(number => number !== null);
  return known.length === numbers.length && known.length > 0 ? mean(known) : null;
}
