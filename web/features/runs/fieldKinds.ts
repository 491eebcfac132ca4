/** The kinds of fields by which runs are searched and sorted, in the order in which they are listed. */
export const fieldKinds = [
  ['RUN', 'All runs'],
  ['HYPERPARAMETER', 'Hyperparameters'],
  ['METRIC', 'Metrics'],
] as const;
