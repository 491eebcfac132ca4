import { differenceInPoints } from '../../common/numbers.ts';
import type { Part } from '../ground/part.ts';
import { count, inWords, percent, points, probability } from '../ground/words.ts';
import type { Overfitting } from './overfitting.ts';
import type { Improvement, Unsteadiness } from './trend.ts';

// All sentences of insights.

export const diverged = (name: string, epoch: number): string =>
  `${name} diverged: from epoch ${epoch} on its loss is not a finite number.`;

export const noBetterThanChance = (
  name: string,
  { accuracy, low, high, chance }: { accuracy: number; low: number; high: number; chance: number },
): string =>
  `${name} is not significantly better than chance: at its best epoch it is right on ${percent(accuracy)} of the validation ` +
  `images (95 % interval ${points(low)} to ${percent(high)}), and guessing the largest class would score ${percent(chance)}.`;

export const overfits = (name: string, { from, validationLoss, trainingAccuracy }: Overfitting): string =>
  `${name} overfits from epoch ${from} on: validation loss rises from ${loss(validationLoss.before)} to ` +
  `${loss(validationLoss.after)} while training accuracy still rises from ${points(trainingAccuracy.before)} to ` +
  `${percent(trainingAccuracy.after)}.`;

export const stillImproving = (name: string, { epochs, before, after }: Improvement): string =>
  `${name} was still improving when it stopped: over its last ${inWords(epochs)} epochs, validation accuracy averaged ` +
  `${percent(after)}, ${points(after - before)} points more than over the ${inWords(epochs)} before.`;

export const unsteady = (name: string, { meanChange, changes }: Unsteadiness): string =>
  `${name} is unsteady: over its last ${inWords(changes)} epochs, validation accuracy changed by ${points(meanChange)} points ` +
  'on average from one epoch to the next, so which epoch is best is partly luck.';

export const flatteredByLargeClasses = (
  name: string,
  { accuracy, balancedAccuracy, part }: { accuracy: number; balancedAccuracy: number; part: Part },
): string =>
  `${name} does better on large classes: it is right on ${percent(accuracy)} of the ${part.toLowerCase()} images, but only on ` +
  `${percent(balancedAccuracy)} on average over the classes.`;

export interface Narrowing {
  part: Part;
  closed: boolean;
  without: Named & { gap: number };
  with: Named & { gap: number };
}

interface Named {
  name: string;
  accuracy: number;
}

export const gapNarrowed = ({ part, closed, without, with: augmented }: Narrowing): string =>
  `Augmentation ${closed ? 'closed' : 'narrowed'} the gap: ${without.name} scores ${differenceInPoints(without.gap)} points more on ` +
  `unaugmented training images than on ${part.toLowerCase()} images, ${augmented.name} ${differenceInPoints(augmented.gap)} points. ` +
  `${capitalizedPart(part)} accuracy is ${percent(augmented.accuracy)} with augmentation and ${percent(without.accuracy)} without.`;

export interface FrozenAgainstScratch {
  frozen: Named;
  scratch: Named;
  /** The p-value, adjusted for the number of pairs. */
  p: number;
  shown: boolean;
}

export const frozenNoBetter = ({ frozen, scratch, p, shown }: FrozenAgainstScratch): string =>
  `${frozen.name} ${shown ? 'is significantly worse than' : 'is not significantly better than'} ${scratch.name}, which was trained ` +
  `from scratch: ${percent(frozen.accuracy)} compared with ${percent(scratch.accuracy)} (${probability(p)}).`;

/** Formats a loss with three significant digits, as charts do. */
const loss = (value: number): string => (value >= 1000 ? count(Math.round(value)) : value.toPrecision(3));

const capitalizedPart = (part: Part): string => `${part.charAt(0)}${part.slice(1).toLowerCase()}`;
