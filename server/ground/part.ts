import type { DatasetClass } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';

export type { Part };

/** A map, for an object would find `constructor` as well, which it inherits. */
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

/** What a split column or a folder calls a part, in any case; undefined for any other word. */
export const partOf = (word: string): Part | undefined => WORDS.get(word.toLowerCase());

export const PART_WORDS = 'train, validation (or val, valid), test or unused';

/** How many images of a class are in a part; in all of them where none is named. */
export function imagesOf({ train, validation, test, unused }: DatasetClass, part: Part | null | undefined): number {
  return part
    ? { TRAIN: train, VALIDATION: validation, TEST: test, UNUSED: unused }[part]
    : train + validation + test + unused;
}
