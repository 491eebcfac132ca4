/** The usual names of values in schemas. */
export const choiceNames: Record<string, string> = { rmsprop: 'RMSprop', adam: 'Adam', sgd: 'SGD' };
