import { type LayerKind, type Named, NO_PARAMETERS } from './layerKind.ts';
import { numberOr } from './settings.ts';

export type Rescaling = Named<'Rescaling'> & Readonly<{ scale: number; offset?: number }>;

export const rescaling: LayerKind<{ scale: number; offset: number }> = {
  ...NO_PARAMETERS,
  read: layer => ({ scale: numberOr(1, layer.scale), offset: numberOr(0, layer.offset) }),
  shape: ([input]) => input,
  keras: ({ scale, offset }) => ({ scale, offset }),
  apply: (operations, [x], { scale, offset }) => operations.scale(x, scale, offset),
};
