/** A random split: the images per class and the seed. Null is the default: two thirds for training and the rest for validation. */
export type Draw = { train: number | null; validation: number | null; seed: number };

/** The images of a class. Those that the archive calls test images are not drawn. */
type ClassSize = { name: string; images: number; test: number };

/** The images of a class that is too small for the requested split. */
export type Shortage = ClassSize & { asked: number; train: number; validation: number };

/** Fills training first; validation gets up to its number from the rest, as on the server (server/dataset/draw). */
function share({ images, test }: ClassSize, { train, validation }: Draw) {
  const available = images - test;
  const wanted = train ?? (validation === null ? Math.round((available * 2) / 3) : Math.max(0, available - validation));
  const taken = Math.min(available, wanted || 0);
  return { train: taken, validation: Math.min(available - taken, validation ?? available) };
}

/**
 * Returns the classes that are too small for the numbers asked for. Duplicates are only found by the import, so further
 * classes may turn out too small.
 */
export const shortClasses = (classes: ClassSize[], draw: Draw): Shortage[] =>
  classes
    .map(one => ({ ...one, asked: (draw.train ?? 1) + (draw.validation ?? 1), ...share(one, draw) }))
    .filter(({ images, test, asked }) => images - test < asked);

/** Returns the numbers of training, validation, test and unused images over all classes. */
export function drawn(classes: ClassSize[], draw: Draw) {
  const sum = { train: 0, validation: 0, test: 0, unused: 0 };
  for (const one of classes) {
    const { train, validation } = share(one, draw);
    sum.train += train;
    sum.validation += validation;
    sum.test += one.test;
    sum.unused += one.images - one.test - train - validation;
  }
  return sum;
}
