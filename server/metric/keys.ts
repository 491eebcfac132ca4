/** Keras' names for the metrics of an epoch. The best epoch, confidence intervals and tests are computed from them. */
export const KERAS_KEYS = ['loss', 'accuracy', 'val_loss', 'val_accuracy'] as const;

/** The key of the duration of an epoch in seconds, evaluation included. */
export const SECONDS = 'seconds';

/** The keys that the trainer reports for every epoch, so that their steps are epochs. Nobody else may log them. */
export const EPOCH_KEYS: readonly string[] = [...KERAS_KEYS, SECONDS];
