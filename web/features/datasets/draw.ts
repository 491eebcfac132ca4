/** A random split: the number of images per class. */
export type Draw = { train: number; validation: number; seed: number };

type ClassSize = { name: string; images: number };

/** Returns two thirds of the smallest class for training and half of that for validation, as round numbers. */
export function defaultDraw(classes: ClassSize[]): Draw {
  const smallest = Math.min(...classes.map(({ images }) => images));
  const train = Math.max(1, roundDown((smallest * 2) / 3));
  return { train, validation: Math.max(1, Math.floor(train / 2)), seed: 1 };
}

/** Rounds down to two leading digits: 1,597 becomes 1,500, and 26 stays 26. */
function roundDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.floor(value / unit) * unit;
}

/** The images of a class that is too small for the requested split. */
export type Shortage = ClassSize & { asked: number; train: number; validation: number };

/** Fills training first; validation gets up to its number from the rest. */
const share = (images: number, draw: Draw) => {
  const train = Math.min(images, draw.train || 0);
  return { train, validation: Math.min(images - train, draw.validation || 0) };
};

/**
 * Returns the classes that are too small. Duplicates are only found by the import, so further classes may turn out too
 * small.
 */
export const shortClasses = (classes: ClassSize[], draw: Draw): Shortage[] =>
  classes
    .filter(({ images }) => images < draw.train + draw.validation)
    .map(({ name, images }) => ({ name, images, asked: draw.train + draw.validation, ...share(images, draw) }));

/** Returns the numbers of training, validation and unused images over all classes. */
export function drawn(classes: ClassSize[], draw: Draw) {
  const sum = { train: 0, validation: 0, unused: 0 };
  for (const { images } of classes) {
    const { train, validation } = share(images, draw);
    sum.train += train;
    sum.validation += validation;
    sum.unused += images - train - validation;
  }
  return sum;
}
