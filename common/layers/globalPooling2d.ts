import { type LayerKind, type Named, NO_PARAMETERS } from './layerKind.ts';

export type GlobalPooling2D = Named<'GlobalAveragePooling2D' | 'GlobalMaxPooling2D'>;

const globalPooling2d = (operation: 'globalAverage' | 'globalMax'): LayerKind<object> => ({
  ...NO_PARAMETERS,
  read: () => ({}),
  shape: ([input]) => (input.length === 3 ? input.slice(2) : null),
  apply: (operations, [x]) => operations[operation](x),
});

export const globalAveragePooling2d = globalPooling2d('globalAverage');
export const globalMaxPooling2d = globalPooling2d('globalMax');
