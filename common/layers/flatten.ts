import { type LayerKind, type Named, NO_PARAMETERS } from './layerKind.ts';
import { sizeOf } from './shape.ts';

export type Flatten = Named<'Flatten'>;

export const flatten: LayerKind<object> = {
  ...NO_PARAMETERS,
  read: () => ({}),
  shape: ([input]) => [sizeOf(input)],
  apply: (operations, [x]) => operations.flatten(x),
};
