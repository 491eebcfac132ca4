import { type LayerKind, type Named, NO_PARAMETERS } from './layerKind.ts';
import { numberOr } from './settings.ts';

export type Dropout = Named<'Dropout'> & Readonly<{ rate: number }>;

export const dropout: LayerKind<{ rate: number }> = {
  ...NO_PARAMETERS,
  read: layer => ({ rate: numberOr(0, layer.rate) }),
  shape: ([input]) => input,
  keras: ({ rate }) => ({ rate }),
  apply: (operations, [x], { rate }, { name }) => operations.drop(x, rate, name),
};
