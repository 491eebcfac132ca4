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

/** Describes the counts from the side of the run that is right more often. */
export function countsOf({ onlyARight, onlyBRight }: Pick<Difference, 'onlyARight' | 'onlyBRight'>): string {
  if (onlyARight + onlyBRight === 0) return 'right on the same images';
  const [least, most] = [onlyARight, onlyBRight].sort((a, b) => a - b);
  return `right on ${imagesOf(most ?? 0)} where the other is wrong, wrong on ${count(least ?? 0)} where the other is right`;
}

function ofModels({ a, b, onlyARight, onlyBRight, p, shown }: Difference): string {
  if (onlyARight + onlyBRight === 0) return `${a} and ${b} are right on the same images.`;
  const [more, fewer] = onlyARight < onlyBRight ? [b, a] : [a, b];
  const [most, least] = onlyARight < onlyBRight ? [onlyBRight, onlyARight] : [onlyARight, onlyBRight];
  return (
    `${more} is right on ${imagesOf(most)} where ${fewer} is wrong, and wrong on ` +
    `${count(least)} where ${fewer} is right: ${probability(p)}, ${found(shown)} between these two trained models.`
  );
}

const imagesOf = (images: number): string => `${count(images)} ${images === 1 ? 'image' : 'images'}`;

const ofArchitectures = (
  { a, b }: Difference,
  { meanOfA, meanOfB, p, shown }: NonNullable<Difference['seeds']>,
): string =>
  `Over their seeds ${a} averages ${percent(meanOfA)} and ${b} ${percent(meanOfB)}: ${probability(p)} by ${WELCH}, ` +
  `${found(shown)} between the architectures.`;

const found = (shown: boolean): string => (shown ? 'which shows a difference' : 'which does not show a difference');
