import { mulberry32, shuffle } from '../../common/random.ts';
import type { Part } from '../ground/part.ts';
import { byCodePoint } from './codePoints.ts';

/** The share of training images in each class when no number per class is given. */
const TRAINING_SHARE = 2 / 3;

export const DEFAULT_SEED = 1;

export interface DrawOptions {
  /** If both numbers are null, two thirds of each class are for training and one third is for validation. */
  readonly trainPerClass: number | null;
  readonly validationPerClass: number | null;
  readonly seed: number;
}

export interface Candidate {
  readonly path: string;
  readonly label: string;
  readonly group: string | null;
}

interface Quota {
  train: number;
  validation: number;
}

/**
 * Draws a random split. Files are sorted by path, and their groups are shuffled with the seed. A file without a group forms
 * its own group. A group goes to training if any of its classes still needs training images, and to validation otherwise.
 * Training is therefore filled first, and validation gets the rest. If numbers per class were given, surplus files of a class
 * stay unused. If not, every file goes where its group goes. The result contains only the files that are used.
 */
export function drawSplit(candidates: readonly Candidate[], options: DrawOptions): Map<Candidate, Part> {
  const sorted = candidates.toSorted((a, b) => byCodePoint(a.path, b.path));
  const byNumbers = options.trainPerClass !== null || options.validationPerClass !== null;
  const quotas = quotasOf(sorted, options);
  const split = new Map<Candidate, Part>();
  for (const members of shuffle(groupsOf(sorted), mulberry32(options.seed))) {
    const quotasHere = members.map(({ label }) => quotas.get(label) as Quota);
    const side = quotasHere.some(({ train }) => train > 0) ? 'train' : 'validation';
    for (const [index, member] of members.entries()) {
      const quota = quotasHere[index] as Quota;
      if (byNumbers && quota[side] <= 0) continue;
      quota[side]--;
      split.set(member, side === 'train' ? 'TRAIN' : 'VALIDATION');
    }
  }
  return split;
}

function quotasOf(candidates: readonly Candidate[], options: DrawOptions): Map<string, Quota> {
  const { trainPerClass, validationPerClass } = options;
  const counts = new Map<string, number>();
  for (const { label } of candidates) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(
    Array.from(counts, ([label, count]) => {
      const share =
        validationPerClass === null ? Math.round(count * TRAINING_SHARE) : Math.max(0, count - validationPerClass);
      return [label, { train: trainPerClass ?? share, validation: validationPerClass ?? count }];
    }),
  );
}

function groupsOf<Member extends Candidate>(members: readonly Member[]): Member[][] {
  const groups: Member[][] = [];
  const named = new Map<string, Member[]>();
  for (const member of members) {
    const known = member.group === null ? undefined : named.get(member.group);
    if (known) {
      known.push(member);
      continue;
    }
    const group = [member];
    groups.push(group);
    if (member.group !== null) named.set(member.group, group);
  }
  return groups;
}
