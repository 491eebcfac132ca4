import { uniform } from '../../common/random.ts';
import { Slices } from '../ground/slices.ts';
import type { Interval } from './wilson.ts';

/** Enough for the second digit of a tail of 2.5 %. */
export const RESAMPLES = 10_000;

/** Any; a fixed one, so that asking twice gives the same numbers. */
const SEED = 14;

/** Which images belong together: by position, the number of each one's group, from 0. */
export interface Groups {
  of: Int32Array;
  count: number;
}

/**
 * The cluster bootstrap: as many groups as there are, drawn with replacement, each with all its images, 10,000 times; the
 * accuracy of every run on each of these draws, which are the same for all, so that runs stay paired.
 * A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), section 3.8.
 * Thousands of groups take seconds, hence in slices.
 */
export async function resampleAccuracies(runs: readonly Uint8Array[], { of, count }: Groups): Promise<Float64Array[]> {
  const sizes = new Int32Array(count);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  const rights = runs.map(right => {
    const perGroup = new Int32Array(count);
    for (const [image, group] of of.entries()) perGroup[group] = (perGroup[group] ?? 0) + (right[image] ?? 0);
    return perGroup;
  });
  const next = uniform(SEED);
  const drawn = new Int32Array(count);
  const accuracies = runs.map(() => new Float64Array(RESAMPLES));
  const slices = new Slices();
  for (let resample = 0; resample < RESAMPLES; resample++) {
    if (slices.isOver) await slices.pause();
    for (let place = 0; place < count; place++) drawn[place] = Math.floor(next() * count);
    const images = sumOf(sizes, drawn);
    for (const [run, right] of rights.entries()) {
      const accuracy = accuracies[run];
      if (accuracy) accuracy[resample] = sumOf(right, drawn) / images;
    }
  }
  return accuracies;
}

function sumOf(numbers: Int32Array, drawn: Int32Array): number {
  let sum = 0;
  for (let place = 0; place < drawn.length; place++) sum += numbers[drawn[place] ?? 0] ?? 0;
  return sum;
}

/** The percentile interval at 95 %. */
export function percentileInterval(resampled: Float64Array): Interval {
  const sorted = resampled.toSorted();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

export interface GroupTest extends Interval {
  pValue: number;
}

/**
 * Of a's accuracy minus b's. The two-sided p-value is twice the smaller share of draws on either side of 0, one draw added to
 * each so that none is impossible: it is below 0.05 where the interval leaves out 0.
 */
export function testDifference(a: Float64Array, b: Float64Array): GroupTest {
  const differences = a.map((accuracy, resample) => accuracy - (b[resample] ?? 0));
  const [below, above] = [-1, 1].map(sign => differences.reduce((n, one) => n + Number(one * sign >= 0), 1));
  const tail = Math.min(below ?? 1, above ?? 1) / (differences.length + 1);
  return { ...percentileInterval(differences), pValue: Math.min(1, 2 * tail) };
}

/** Between the two nearest, as numpy has it unless told otherwise. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const [before, after] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return before + (after - before) * (place - Math.floor(place));
}
