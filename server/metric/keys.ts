/** Keras' names for what an epoch comes to. Intervals, tests and the best epoch are made of them. */
export const KERAS_KEYS = ['loss', 'accuracy', 'val_loss', 'val_accuracy'] as const;

/** How many seconds an epoch took, evaluation included. */
export const SECONDS = 'seconds';
