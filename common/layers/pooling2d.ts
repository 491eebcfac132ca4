import { type LayerKind, type Named, NO_PARAMETERS } from './layerKind.ts';
import { type Pair, pair } from './settings.ts';
import { imageOf, type Padding, positions, readWindow, type Window } from './window.ts';

export type Pooling2D = Named<'MaxPooling2D' | 'AveragePooling2D'> &
  Readonly<{ poolSize: number | Pair; strides?: number | Pair; padding?: Padding }>;

const pooling2d = (operation: 'maxPool' | 'averagePool'): LayerKind<Window> => ({
  ...NO_PARAMETERS,

  read(layer) {
    const size = pair(layer.poolSize ?? 2);
    return size && readWindow(layer, size, size);
  },

  shape([input], window) {
    const image = imageOf(input);
    return image && [...positions([image.height, image.width], window), image.channels];
  },

  keras: ({ size, strides, padding }) => ({
    pool_size: size,
    ...(strides.some((stride, axis) => stride !== size[axis]) && { strides }),
    ...(padding === 'same' && { padding }),
  }),

  apply: (operations, [x], window) => operations[operation](x, window),
});

export const maxPooling2d = pooling2d('maxPool');
export const averagePooling2d = pooling2d('averagePool');
