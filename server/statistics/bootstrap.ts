import { uniform } from '../../common/random.ts';
import { Slices } from '../ground/slices.ts';
import type { Interval } from './wilson.ts';

/** Enough resamples to estimate a tail of 2.5 % to two digits. */
export const RESAMPLES = 10_000;

/** The value is arbitrary but fixed, so that repeated requests give the same numbers. */
const SEED = 14;

/** The groups of related images: the index of the group of each image, by position, and the number of groups. */
export interface Groups {
  of: Int32Array;
  count: number;
}

/**
 * Computes the accuracy of every run on 10,000 cluster bootstrap resamples. Each resample draws as many groups as there are, with
 * replacement, and includes all images of a drawn group. All runs share the same resamples, so they stay paired.
 * A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), section 3.8.
 * The computation runs in slices, because thousands of groups take seconds.
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

/** Returns the 95 % percentile interval. */
export function percentileInterval(resampled: Float64Array): Interval {
  const sorted = resampled.toSorted();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

export interface GroupTest extends Interval {
  pValue: number;
}

/**
 * Tests the difference between the accuracies of a and b. The two-sided p-value is twice the smaller share of resamples on
 * either side of 0. One resample is added to each side, so that the p-value is never 0. It is below 0.05 where the interval
 * excludes 0.
 */
export function testDifference(a: Float64Array, b: Float64Array): GroupTest {
  const differences = a.map((accuracy, resample) => accuracy - (b[resample] ?? 0));
  const [below, above] = [-1, 1].map(sign => differences.reduce((n, one) => n + Number(one * sign >= 0), 1));
  const tail = Math.min(below ?? 1, above ?? 1) / (differences.length + 1);
  return { ...percentileInterval(differences), pValue: Math.min(1, 2 * tail) };
}

/** Interpolates linearly between the two nearest values, which is numpy's default. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const [before, after] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return before + (after - before) * (place - Math.floor(place));
}
