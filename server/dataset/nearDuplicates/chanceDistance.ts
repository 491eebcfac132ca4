import { countDistances, FARTHEST } from './hashIndex.ts';

/** Images of each side that are looked at: 250,000 pairs. */
const SAMPLE = 500;

/** In standard deviations below the middle: of a million pairs of different pictures about three are so near by chance. */
const FAR_BELOW = 4.5;

/**
 * The distance up to which two hashes of these images are nearer than those of different pictures are by chance, at most 10.
 * Photographs differ in 30 bits, give or take 4; drawings of one kind, or digits, in fewer and more unevenly, and what is far
 * apart there would be near here. The middle and the distance to the lower sixth, which is a standard deviation in a normal
 * distribution, are not moved by the duplicates that are sought.
 */
export function chanceDistance(some: readonly bigint[], others: readonly bigint[]): number {
  const counts = countDistances(sample(some), sample(others));
  const pairs = counts.reduce((sum, count) => sum + count, 0);
  const middle = quantile(counts, 0.5 * pairs);
  return Math.min(FARTHEST, middle - FAR_BELOW * (middle - quantile(counts, 0.1587 * pairs)));
}

/** The distance that so many pairs do not exceed. */
function quantile(counts: readonly number[], pairs: number): number {
  let passed = 0;
  return counts.findIndex(count => {
    passed += count;
    return passed >= pairs;
  });
}

/** Evenly spread. */
const sample = (hashes: readonly bigint[]): bigint[] =>
  hashes.length <= SAMPLE
    ? [...hashes]
    : Array.from({ length: SAMPLE }, (_, index) => hashes[Math.floor((index * hashes.length) / SAMPLE)] ?? 0n);
