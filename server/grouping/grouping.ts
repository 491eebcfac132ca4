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
    return 'Whether images belong together, as frames of one film do, is not known; if they do, intervals are too narrow and p-values too small.';
  if (groups.count === images) return 'No two of the images belong to one group.';
  const few = groups.count < MANY_GROUPS ? ` With so few groups even that is too sure of itself.` : '';
  return (
    `The ${count(images)} ${part.toLowerCase()} images belong to ${count(groups.count)} groups, and images of one group are ` +
    `right or wrong together: drawing whole groups anew, ${count(RESAMPLES)} times, shows how far that widens the intervals.${few}`
  );
}
