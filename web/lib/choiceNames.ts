/** Names that people know better than the values of a schema. */
export const choiceNames: Record<string, string> = { rmsprop: 'RMSprop', adam: 'Adam', sgd: 'SGD' };
