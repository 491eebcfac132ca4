import type { ProblemKind, SplitSource } from '../generated/prisma/enums.ts';
import type { Part } from '../ground/part.ts';
import { counted } from '../ground/words.ts';

export interface Found {
  readonly kind: ProblemKind;
  readonly count: number;
  readonly items: readonly string[];
}

/** The number of items that are kept of each kind. The count always includes all of them. */
const MOST_ITEMS = 1_000;

interface Content {
  readonly path: string;
  readonly sha256: string;
}

/** Groups files by their bytes, and keeps their order. */
export function byContent<Image extends Content>(images: Iterable<Image>): Map<string, Image[]> {
  const groups = new Map<string, Image[]>();
  for (const image of images) {
    const group = groups.get(image.sha256);
    if (group) group.push(image);
    else groups.set(image.sha256, [image]);
  }
  return groups;
}

/** Lists images that look like a training image, but are not the same file. */
export const findNearDuplicates = (leaks: readonly { image: Content; twin: Content }[]): Found =>
  found(
    'NEAR_DUPLICATE',
    leaks
      .filter(({ image, twin }) => image.sha256 !== twin.sha256)
      .map(({ image, twin }) => `${image.path} ≈ ${twin.path}`),
  );

/** Finds groups of byte-identical files: all of them, those with several labels, and those in several parts of the split. */
export function findRepeats(images: readonly (Content & { label: string; part: Part })[]): Found[] {
  const groups = [...byContent(images).values()].filter(({ length }) => length > 1);
  const contradictory = groups.filter(group => new Set(group.map(({ label }) => label)).size > 1);
  const leaked = groups.filter(
    group => new Set(group.map(({ part }) => part).filter(part => part !== 'UNUSED')).size > 1,
  );
  const join = (group: Content[]) => group.map(({ path }) => path).join(' = ');
  return [
    found('DUPLICATE', groups.map(join)),
    found('CONTRADICTORY', contradictory.map(join)),
    found('LEAKED', leaked.map(join)),
  ];
}

export interface ClassCount {
  readonly name: string;
  readonly train: number;
  readonly validation: number;
}

/** Finds classes with fewer images than a random split requested, or with none for training or validation. */
export function findShortClasses(
  classes: readonly ClassCount[],
  asked: { trainPerClass: number | null; validationPerClass: number | null } | null,
): Found {
  const leastTrain = Math.max(1, asked?.trainPerClass ?? 1);
  const leastValidation = Math.max(1, asked?.validationPerClass ?? 1);
  const short = classes.filter(({ train, validation }) => train < leastTrain || validation < leastValidation);
  return found(
    'SHORT_CLASS',
    short.map(({ name }) => name),
  );
}

export const found = (kind: ProblemKind, items: readonly string[]): Found => ({
  kind,
  count: items.length,
  items: items.slice(0, MOST_ITEMS),
});

/** How a dataset was split, and the numbers per class that a random split requested. */
interface Split {
  readonly splitSource: SplitSource;
  readonly trainPerClass: number | null;
  readonly validationPerClass: number | null;
}

/** Explains in one sentence what a problem is and what was done about it. */
export function explain(kind: ProblemKind, count: number, split: Split): string {
  const drawn = split.splitSource === 'DRAWN';
  const files = counted(count, 'file', 'files');
  const groups = counted(count, 'group', 'groups');
  switch (kind) {
    case 'UNREADABLE':
      return `${files} could not be decoded as JPEG, PNG, WebP, GIF, TIFF or AVIF of at most 100 megapixels, and ${count === 1 ? 'was' : 'were'} left out.`;
    case 'EMPTY':
      return `${files} of zero bytes ${count === 1 ? 'was' : 'were'} left out.`;
    case 'UNLABELLED':
      return `${counted(count, 'image has', 'images have')} no label in the archive, and ${count === 1 ? 'was' : 'were'} left out.`;
    case 'LEFT_OUT':
      return `${counted(count, 'image is', 'images are')} in folders that belong to no class and no part of the split, and ${count === 1 ? 'was' : 'were'} left out.`;
    case 'OTHER_FORMAT':
      return `${files} ${count === 1 ? 'is' : 'are'} neither an image that can be read nor a document, and ${count === 1 ? 'was' : 'were'} left out.`;
    case 'MISSING':
      return `${counted(count, 'file is', 'files are')} labelled but not in the archive.`;
    case 'DUPLICATE':
      return `${groups} of byte-identical files: ${drawn ? 'only the first file of each group is used, and none if their labels differ' : 'all of them are used, as the given split says'}.`;
    case 'CONTRADICTORY':
      return `${groups} of byte-identical files with more than one label: ${drawn ? 'none of these files is used' : 'all of them are used with their labels, as the given split says'}.`;
    case 'LEAKED':
      return `${groups} of byte-identical files ${count === 1 ? 'appears' : 'appear'} in more than one part of the given split, so accuracies are too optimistic.`;
    case 'NEAR_DUPLICATE':
      return `${counted(count, 'validation or test image looks', 'validation or test images look')} like a training image, but ${count === 1 ? 'is' : 'are'} not the same file. ${count === 1 ? 'It is' : 'They are'} used as the split says, and experiments also show the accuracy without ${count === 1 ? 'it' : 'them'}.`;
    case 'SHORT_CLASS':
      return drawn
        ? `${counted(count, 'class has', 'classes have')} fewer images than ${requestOf(split)}: training was filled first, and validation got the rest.`
        : `${counted(count, 'class has', 'classes have')} no training images or no validation images in the given split.`;
  }
}

function requestOf({ trainPerClass, validationPerClass }: Split): string {
  const requested = [
    trainPerClass !== null && `${trainPerClass} for training`,
    validationPerClass !== null && `${validationPerClass} for validation`,
  ].filter(Boolean);
  return requested.length > 0 ? `requested (${requested.join(', ')})` : 'one for training and one for validation';
}
