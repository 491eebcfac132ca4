export type Sizes = { train: number; validation: number; test: number; unused: number };

/** Adds up the parts of a dataset over all its classes. */
export const sizesOf = (classes: Sizes[]): Sizes =>
  classes.reduce(
    (sum, { train, validation, test, unused }) => ({
      train: sum.train + train,
      validation: sum.validation + validation,
      test: sum.test + test,
      unused: sum.unused + unused,
    }),
    { train: 0, validation: 0, test: 0, unused: 0 },
  );

export const total = ({ train, validation, test, unused }: Sizes) => train + validation + test + unused;
