import { countDistances, FARTHEST } from './hashIndex.ts';

/** The number of images to sample from each side, which gives 250,000 pairs. */
const SAMPLE = 500;

/**
 * The number of standard deviations below the median. About three in a million pairs of different images are that close by
 * chance.
 */
const FAR_BELOW = 4.5;

/**
 * Returns the largest distance at which two hashes of these images are closer than chance explains, at most 10.
 * Photographs differ in 30 ± 4 bits. Digits, or drawings of one kind, differ in fewer bits with a wider spread, so a fixed
 * threshold would not fit both. The estimate uses the median and the distance from it to the 16th percentile, which is one
 * standard deviation of a normal distribution. Unlike the mean and the variance, these hardly change with the number of
 * duplicates.
 */
export function chanceDistance(some: readonly bigint[], others: readonly bigint[]): number {
  const counts = countDistances(sample(some), sample(others));
  const pairs = counts.reduce((sum, count) => sum + count, 0);
  const median = quantile(counts, 0.5 * pairs);
  return Math.min(FARTHEST, median - FAR_BELOW * (median - quantile(counts, 0.1587 * pairs)));
}

/** Returns the smallest distance that at least `pairs` pairs do not exceed. */
function quantile(counts: readonly number[], pairs: number): number {
  let passed = 0;
  return counts.findIndex(count => {
    passed += count;
    return passed >= pairs;
  });
}

/** Takes hashes at even intervals. */
const sample = (hashes: readonly bigint[]): bigint[] =>
  hashes.length <= SAMPLE
    ? [...hashes]
    : Array.from({ length: SAMPLE }, (_, index) => hashes[Math.floor((index * hashes.length) / SAMPLE)] ?? 0n);
