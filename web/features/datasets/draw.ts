/** How many images of each class a draw takes. */
export type Draw = { train: number; validation: number; seed: number };

type ClassSize = { name: string; images: number };

/** Two thirds of the smallest class for training and half of that for validation, in round numbers. */
export function defaultDraw(classes: ClassSize[]): Draw {
  const smallest = Math.min(...classes.map(({ images }) => images));
  const train = Math.max(1, roundDown((smallest * 2) / 3));
  return { train, validation: Math.max(1, Math.floor(train / 2)), seed: 1 };
}

/** To two leading digits: 1,597 gives 1,500, and 26 stays 26. */
function roundDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.floor(value / unit) * unit;
}

/** What a draw leaves a class that is too small for what it asks: training fills first, validation takes the rest. */
export type Shortage = ClassSize & { asked: number; train: number; validation: number };

/** Training fills first, validation takes what is left of what it asks for. */
const share = (images: number, draw: Draw) => {
  const train = Math.min(images, draw.train || 0);
  return { train, validation: Math.min(images - train, draw.validation || 0) };
};

/** The classes too small for the draw. Duplicates are not known before the import, so a class may yet turn out short. */
export const shortClasses = (classes: ClassSize[], draw: Draw): Shortage[] =>
  classes
    .filter(({ images }) => images < draw.train + draw.validation)
    .map(({ name, images }) => ({ name, images, asked: draw.train + draw.validation, ...share(images, draw) }));

/** How many images of all classes train, validate and stay unused. */
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
