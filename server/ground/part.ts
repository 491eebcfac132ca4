import type { DatasetClass } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';

export type { Part };

/** This is a map, because a lookup in an object would also find inherited names such as `constructor`. */
const WORDS: ReadonlyMap<string, Part> = new Map([
  ['train', 'TRAIN'],
  ['training', 'TRAIN'],
  ['val', 'VALIDATION'],
  ['valid', 'VALIDATION'],
  ['validation', 'VALIDATION'],
  ['test', 'TEST'],
  ['unused', 'UNUSED'],
  ['', 'UNUSED'],
]);

/** Returns the part for the name of a folder or a value of a split column, in any case, or undefined for any other word. */
export const partOf = (word: string): Part | undefined => WORDS.get(word.toLowerCase());

export const PART_WORDS = 'train, validation (or val, valid), test or unused';

/** Counts the images of a class in a part, or in all parts if none is given. */
export function imagesOf({ train, validation, test, unused }: DatasetClass, part: Part | null | undefined): number {
  return part
    ? { TRAIN: train, VALIDATION: validation, TEST: test, UNUSED: unused }[part]
    : train + validation + test + unused;
}
