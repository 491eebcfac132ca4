import { count, percent, probability } from '../ground/words.ts';
import { WELCH } from '../statistics/welch.ts';
import type { Comparison } from './comparisons.ts';

// What the numbers of a pair say, in words.

/** Two runs, or by three seeds and more two architectures. */
export interface Difference {
  /** Names of the architectures. */
  a: string;
  b: string;
  onlyARight: number;
  onlyBRight: number;
  /** Adjusted for the number of pairs. */
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

/** First of the two trained models; then, where seeds allow it, of the architectures. */
export const differenceOf = (difference: Difference): string =>
  difference.seeds ? `${ofModels(difference)} ${ofArchitectures(difference, difference.seeds)}` : ofModels(difference);

/** Of the one that is right more often. */
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
