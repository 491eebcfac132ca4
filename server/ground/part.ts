import type { DatasetClass } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';

export type { Part };

/** The usual words for a part. This is a map, because a lookup in an object would also find inherited names such as `constructor`. */
const WORDS: ReadonlyMap<string, Part> = new Map(
  Object.entries({
    TRAIN: ['train', 'training', 'trn', 'tr'],
    VALIDATION: ['val', 'valid', 'validation', 'validate', 'validating', 'dev', 'development'],
    TEST: ['test', 'testing', 'tst', 'eval', 'evaluation', 'holdout'],
    UNUSED: ['unused'],
  } as const).flatMap(([part, words]) => words.map(word => [word, part as Part] as const)),
);

/** Words that people add to the name of a part, as in `train_set`, `Test Images`, `seg_train` or `val2017`. */
const FILLERS = new Set(
  'set sets split splits part data dataset image images img imgs pic pics picture pictures photo photos folder dir seg cls'.split(
    ' ',
  ),
);

/** Returns the part for a value of a split column or the name of a folder, in any case, or undefined for any other word. */
export function partOf(word: string): Part | undefined {
  const words = wordsOf(word).filter(one => !FILLERS.has(one));
  const [only] = words;
  if (words.length === 0) return word.trim() === '' ? 'UNUSED' : undefined;
  return words.length === 1 && only !== undefined ? WORDS.get(only) : undefined;
}

/** Returns the part that a name with other words mentions, such as `Brain MRI Training`, if it mentions exactly one. */
export function partMentioned(name: string): Part | undefined {
  const parts = new Set(wordsOf(name).flatMap(word => WORDS.get(word) ?? []));
  return parts.size === 1 ? [...parts][0] : undefined;
}

/** Splits a name into lower-case words without numbers: `TrainSet_2017`, `train-set` and `trainset` are all train and set. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/hold[\s_-]*out/gi, 'holdout')
    .replace(/public[\s_-]*test/gi, 'validation') // Kaggle scored the public part during a competition, as in FER2013
    .replace(/private[\s_-]*test/gi, 'test')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap(word => /^(.{2,}?)(set|data|images?|imgs?|split)$/.exec(word)?.slice(1, 3) ?? [word])
    .filter(word => word !== '');
}

export const PART_WORDS = 'train, validation (or val, valid, dev), test (or eval, holdout) or unused';

/** Counts the images of a class in a part, or in all parts if none is given. */
export function imagesOf({ train, validation, test, unused }: DatasetClass, part: Part | null | undefined): number {
  return part
    ? { TRAIN: train, VALIDATION: validation, TEST: test, UNUSED: unused }[part]
    : train + validation + test + unused;
}
