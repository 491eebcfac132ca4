import type { Part } from '../ground/part.ts';
import { counted } from '../ground/words.ts';
import { byCodePoint } from './codePoints.ts';
import { quote, TooFewClasses } from './errors.ts';
import type { ClassCount, Found } from './findings.ts';
import type { Layout } from './labels/layout.ts';
import { assignParts, type SplitPlan } from './split.ts';

/** The number of classes whose counts a message lists. */
const MOST_CLASSES = 10;

/** Counts the images of each class. Classes are ordered by code point, as in Keras. */
export function countClasses(layout: Layout, images: readonly { readonly label: string; readonly part: Part }[]) {
  const counts = new Map(layout.labelled.map(({ label }) => [label, { TRAIN: 0, VALIDATION: 0, TEST: 0, UNUSED: 0 }]));
  for (const { label, part } of images) {
    const count = counts.get(label);
    if (count) count[part]++;
  }
  return [...counts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, { TRAIN: train, VALIDATION: validation, TEST: test, UNUSED: unused }]) => ({
      name,
      train,
      validation,
      test,
      unused,
    }));
}

/**
 * Throws TooFewClasses before any image is decoded if no import of these labels could be trained on, even if every image can be
 * read and no two are the same.
 */
export function refuseHopeless(layout: Layout, split: SplitPlan): void {
  const images = layout.labelled.map(({ path, label, group, part }) => ({
    path,
    label,
    group,
    archivePart: part,
    sha256: path,
  }));
  refuseUntrainable(countClasses(layout, assignParts(images, split)), split, [
    { kind: 'UNLABELLED', count: layout.unlabelled.length },
    { kind: 'MISSING', count: layout.missing.length },
    { kind: 'LEFT_OUT', count: layout.leftOut.length },
    { kind: 'OTHER_FORMAT', count: layout.otherFiles.length },
  ]);
}

/** Throws TooFewClasses unless two classes have training and validation images. `found` says where images were lost. */
export function refuseUntrainable(
  classes: readonly ClassCount[],
  split: SplitPlan,
  found: readonly Pick<Found, 'kind' | 'count'>[],
): void {
  const trainable = classes.filter(({ train, validation }) => train > 0 && validation > 0);
  if (trainable.length >= 2) return;
  const lost = LOSSES.flatMap(([kind, one, many]) => {
    const count = found.find(problem => problem.kind === kind)?.count ?? 0;
    return count > 0 ? [counted(count, one, many)] : [];
  });
  const causes = lost.length > 0 ? ` Not counted: ${lost.join(', ')}.` : '';
  const [only, ...others] = classes;
  if (only && others.length === 0)
    throw new TooFewClasses(
      `All labelled images are in one class, ${only.name}, but a network needs at least two classes to tell apart.${causes} Add a second class: a folder of its own, or a different value in the CSV's column of classes.`,
    );
  const counts = classes.map(
    ({ name, train, validation }) => `${name} has ${train} training and ${validation} validation`,
  );
  throw new TooFewClasses(
    `At least two classes need both training and validation images, but ${quote(counts, MOST_CLASSES)}.${causes} ${adviceFor(split, classes)}`,
  );
}

const LOSSES = [
  ['UNREADABLE', 'unreadable file', 'unreadable files'],
  ['EMPTY', 'empty file', 'empty files'],
  ['MISSING', 'file that is labelled but missing', 'files that are labelled but missing'],
  ['UNLABELLED', 'image without a label', 'images without a label'],
  ['LEFT_OUT', 'image in a folder that is left out', 'images in folders that are left out'],
  ['OTHER_FORMAT', 'file that is not an image', 'files that are not images'],
] as const;

function adviceFor(split: SplitPlan, classes: readonly ClassCount[]): string {
  if (split.source === 'FILE') return 'Correct the split file.';
  if (split.source === 'ARCHIVE')
    return classes.every(({ train }) => train === 0)
      ? 'The archive names no training images. Call a folder or a value of the split column "train", or draw a random split by choosing a number of images per class.'
      : "Correct the archive's own split, or draw a random split by choosing a number of images per class.";
  const { trainPerClass, validationPerClass } = split;
  return trainPerClass === null && validationPerClass === null
    ? 'Add images to the classes that have too few.'
    : `You asked for ${trainPerClass ?? 'the remaining'} training and ${validationPerClass ?? 'the remaining'} validation images of each class. Ask for fewer, or add images.`;
}
