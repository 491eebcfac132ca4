/** What runs are asked for, sorted by and shown with, in the order in which it is listed. */
export const fieldKinds = [
  ['RUN', 'Every run has'],
  ['HYPERPARAMETER', 'Hyperparameters'],
  ['METRIC', 'Metrics'],
] as const;
