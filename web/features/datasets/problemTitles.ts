import type { ProblemKind } from '../../graphql/graphql';

const titles: Record<ProblemKind, { one: string; many: string }> = {
  LEAKED: {
    one: 'group of duplicates in both training and validation',
    many: 'groups of duplicates in both training and validation',
  },
  CONTRADICTORY: {
    one: 'group of duplicates with contradicting labels',
    many: 'groups of duplicates with contradicting labels',
  },
  DUPLICATE: { one: 'group of duplicates', many: 'groups of duplicates' },
  NEAR_DUPLICATE: {
    one: 'image that looks like a training image',
    many: 'images that look like a training image',
  },
  SHORT_CLASS: { one: 'class with too few images', many: 'classes with too few images' },
  UNREADABLE: { one: 'unreadable file', many: 'unreadable files' },
  EMPTY: { one: 'empty file', many: 'empty files' },
  LEFT_OUT: { one: 'image in a folder that was left out', many: 'images in folders that were left out' },
  OTHER_FORMAT: { one: 'file that is not an image', many: 'files that are not images' },
  UNLABELLED: { one: 'image without a label', many: 'images without a label' },
  MISSING: { one: 'labelled file missing from the archive', many: 'labelled files missing from the archive' },
};

/** The kinds of problems; those that inflate results come first. */
export const problemOrder = Object.keys(titles);

export const problemTitle = (kind: ProblemKind, count: number) => (count === 1 ? titles[kind].one : titles[kind].many);
