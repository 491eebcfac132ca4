import { type LayerKind, type Named, NO_PARAMETERS } from './layerKind.ts';
import { textOr } from './settings.ts';

/** The activation functions that this trainer computes, by Keras' names. Other trainers may announce different ones. */
export type ActivationName = 'linear' | 'relu' | 'tanh' | 'softmax';

export type Activation = Named<'Activation'> & Readonly<{ activation: ActivationName }>;

export const activation: LayerKind<{ activation: string }> = {
  ...NO_PARAMETERS,
  read: layer => ({ activation: textOr('linear', layer.activation) }),
  shape: ([input]) => input,
  keras: ({ activation }) => ({ activation }),
  apply: (operations, [x], { activation }) => operations.activate(x, activation),
};

export type Relu = Named<'ReLU'>;

export const relu: LayerKind<object> = {
  ...NO_PARAMETERS,
  read: () => ({}),
  shape: ([input]) => input,
  apply: (operations, [x]) => operations.activate(x, 'relu'),
};
