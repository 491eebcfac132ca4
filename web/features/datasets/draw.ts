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

/** What a draw leaves a class that is too small: training fills first, validation takes the rest. */
export type Shortage = ClassSize & { train: number; validation: number };

/** The classes too small for the draw. Duplicates are not known before the import, so a class may yet turn out short. */
export function shortClasses(classes: ClassSize[], { train, validation }: Draw): Shortage[] {
  return classes
    .filter(({ images }) => images < train + validation)
    .map(({ name, images }) => ({
      name,
      images,
      train: Math.min(images, train),
      validation: Math.max(0, Math.min(validation, images - train)),
    }));
}
