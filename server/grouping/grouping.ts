import type { Part } from '../ground/part.ts';
import { count } from '../ground/words.ts';
import { type Groups, RESAMPLES } from '../statistics/bootstrap.ts';

/**
 * With fewer groups the intervals are still too narrow: A. C. Cameron, J. Gelbach, D. Miller, Review of Economics and
 * Statistics 90 (2008).
 */
const MANY_GROUPS = 30;

/** Whether images belong together, with a sentence or two on what that means. */
export interface Grouping {
  /** The number of groups; null if groups are not known. */
  groups: number | null;
  images: number;
  sentence: string;
}

export function groupingOf(groups: Groups | null, images: number, part: Part): Grouping {
  return { groups: groups?.count ?? null, images, sentence: sentenceOf(groups, images, part) };
}

function sentenceOf(groups: Groups | null, images: number, part: Part): string {
  if (!groups)
    return 'If images are related (frames of one film, say), intervals are too narrow. Add a group column to the CSV to account for it.';
  if (groups.count === images) return 'Every image is a group of its own.';
  const few = groups.count < MANY_GROUPS ? ' With so few groups, even these intervals are too narrow.' : '';
  return (
    `The ${count(images)} ${part.toLowerCase()} images belong to ${count(groups.count)} groups. Images of one group tend to be ` +
    `right or wrong together, so intervals by groups come from resampling whole groups ${count(RESAMPLES)} times.${few}`
  );
}
