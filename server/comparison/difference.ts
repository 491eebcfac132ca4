import { count, percent, probability } from '../ground/words.ts';
import { WELCH } from '../statistics/welch.ts';
import type { Comparison } from './comparisons.ts';

// Describes the result of one comparison in words.

/** The difference between two runs and, with three or more seeds of each, between their architectures. */
export interface Difference {
  /** The name of the better architecture. */
  a: string;
  /** The name of the other architecture. */
  b: string;
  onlyARight: number;
  onlyBRight: number;
  /** The p-value, adjusted for the number of pairs. */
  p: number;
  shown: boolean;
  seeds: { meanOfA: number; meanOfB: number; p: number; shown: boolean } | null;
}

export const toDifference = ({ pair, seeds, pValueAdjusted, ...counted }: Comparison): Difference => ({
  ...counted,
  a: pair.a.name,
  b: pair.b.name,
  p: pValueAdjusted,
  seeds: seeds && { ...seeds, p: seeds.pValueAdjusted },
});

/** Describes the trained models first and then, if there are enough seeds, the architectures. */
export const differenceOf = (difference: Difference): string =>
  difference.seeds ? `${ofModels(difference)} ${ofArchitectures(difference, difference.seeds)}` : ofModels(difference);

type Counts = Pick<Difference, 'a' | 'b' | 'onlyARight' | 'onlyBRight'>;

/** Gives the counts of both runs, beginning with the run that is right more often. */
export function countsOf(counts: Counts): string {
  const [more, fewer] = sides(counts);
  if (more.images + fewer.images === 0) return 'Both are right on the same images';
  return `Only ${more.name} right: ${count(more.images)} · only ${fewer.name} right: ${count(fewer.images)}`;
}

function sides({ a, b, onlyARight, onlyBRight }: Counts) {
  const [first, second] = [
    { name: a, images: onlyARight },
    { name: b, images: onlyBRight },
  ] as const;
  return onlyARight < onlyBRight ? ([second, first] as const) : ([first, second] as const);
}

function ofModels(difference: Difference): string {
  const [more, fewer] = sides(difference);
  if (more.images + fewer.images === 0) return `${more.name} and ${fewer.name} are right on the same images.`;
  return (
    `Only ${more.name} is right on ${imagesOf(more.images)}, only ${fewer.name} on ${count(fewer.images)}: ` +
    `${found(difference.shown, 'these two trained models')} (${probability(difference.p)}).`
  );
}

const imagesOf = (images: number): string => `${count(images)} ${images === 1 ? 'image' : 'images'}`;

const ofArchitectures = (
  { a, b }: Difference,
  { meanOfA, meanOfB, p, shown }: NonNullable<Difference['seeds']>,
): string =>
  `Over their seeds, ${a} averages ${percent(meanOfA)} and ${b} ${percent(meanOfB)}: ` +
  `${found(shown, 'the architectures')} (${WELCH}, ${probability(p)}).`;

const found = (shown: boolean, both: string): string =>
  shown ? `a significant difference between ${both}` : `the difference between ${both} could be chance`;
