import type { ProblemKind, SplitSource } from '../generated/prisma/enums.ts';
import type { Part } from '../ground/part.ts';

export interface Found {
  readonly kind: ProblemKind;
  readonly count: number;
  readonly items: readonly string[];
}

/** Items kept of a kind; the count is always whole. */
const MOST_ITEMS = 1_000;

interface Content {
  readonly path: string;
  readonly sha256: string;
}

/** Files by their bytes, in the order given. */
export function byContent<Image extends Content>(images: Iterable<Image>): Map<string, Image[]> {
  const groups = new Map<string, Image[]>();
  for (const image of images) {
    const group = groups.get(image.sha256);
    if (group) group.push(image);
    else groups.set(image.sha256, [image]);
  }
  return groups;
}

/** Images that look like a training image without being the same file. */
export const findNearDuplicates = (leaks: readonly { image: Content; twin: Content }[]): Found =>
  found(
    'NEAR_DUPLICATE',
    leaks
      .filter(({ image, twin }) => image.sha256 !== twin.sha256)
      .map(({ image, twin }) => `${image.path} ≈ ${twin.path}`),
  );

/** Groups of byte-identical files: all of them, those with more than one label, those on more than one side. */
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

/** Classes that got fewer images than a draw asked for, or none at all for training or validation. */
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

const one = (count: number, singular: string, plural: string) => (count === 1 ? `1 ${singular}` : `${count} ${plural}`);

/** How a dataset was split, and what a draw was asked for. */
interface Split {
  readonly splitSource: SplitSource;
  readonly trainPerClass: number | null;
  readonly validationPerClass: number | null;
}

/** What a kind means and what was done about it, as one sentence. */
export function explain(kind: ProblemKind, count: number, split: Split): string {
  const drawn = split.splitSource === 'DRAWN';
  const files = one(count, 'file', 'files');
  const groups = one(count, 'group', 'groups');
  switch (kind) {
    case 'UNREADABLE':
      return `${files} could not be decoded as JPEG, PNG, WebP, GIF, TIFF or AVIF of at most 100 megapixels, and ${count === 1 ? 'was' : 'were'} left out.`;
    case 'EMPTY':
      return `${files} of zero bytes ${count === 1 ? 'was' : 'were'} left out.`;
    case 'UNLABELLED':
      return `${one(count, 'image has', 'images have')} no label in the archive, and ${count === 1 ? 'was' : 'were'} left out.`;
    case 'MISSING':
      return `${one(count, 'file is', 'files are')} labelled but not in the archive.`;
    case 'DUPLICATE':
      return `${groups} of byte-identical files: ${drawn ? 'only the first file of each takes part in the split, and none where their labels differ' : 'the given split is followed, so all its files are used'}.`;
    case 'CONTRADICTORY':
      return `${groups} of byte-identical files with more than one label: ${drawn ? 'none of their files is used' : 'the given split is followed, so they are used as labelled'}.`;
    case 'LEAKED':
      return `${groups} of byte-identical files ${count === 1 ? 'stands' : 'stand'} on more than one side of the given split, which flatters every accuracy measured on it.`;
    case 'NEAR_DUPLICATE':
      return `${one(count, 'validation or test image looks', 'validation or test images look')} like a training image without being the same file; ${count === 1 ? 'it is' : 'they are'} used as the split says, and experiments show the accuracy without ${count === 1 ? 'it' : 'them'} as well.`;
    case 'SHORT_CLASS':
      return drawn
        ? `${one(count, 'class has', 'classes have')} fewer images than ${askedOf(split)}: training was filled first, validation got what was left.`
        : `${one(count, 'class has', 'classes have')} no images for training or none for validation in the given split.`;
  }
}

function askedOf({ trainPerClass, validationPerClass }: Split): string {
  const asked = [
    trainPerClass !== null && `${trainPerClass} for training`,
    validationPerClass !== null && `${validationPerClass} for validation`,
  ].filter(Boolean);
  return asked.length > 0 ? `were asked for (${asked.join(', ')})` : 'one for training and one for validation';
}
