import type { ActivationName } from './activation.ts';
import type { LayerKind, Named, Parameter } from './layerKind.ts';
import { type Pair, pair, textOr, whole } from './settings.ts';
import { imageOf, type Padding, positions, readWindow, type Window } from './window.ts';

export type Conv2D = Named<'Conv2D'> &
  Readonly<{
    filters: number;
    kernelSize: number | Pair;
    strides?: number | Pair;
    padding?: Padding;
    useBias?: boolean;
    activation?: ActivationName;
  }>;

type Settings = Readonly<{ filters: number; window: Window; useBias: boolean; activation: string }>;

export const conv2d: LayerKind<Settings> = {
  read(layer) {
    const filters = whole(layer.filters);
    const size = pair(layer.kernelSize);
    if (!filters || !size) return null;
    return {
      filters,
      window: readWindow(layer, size, [1, 1]),
      useBias: layer.useBias !== false,
      activation: textOr('linear', layer.activation),
    };
  },

  shape([input], { filters, window }) {
    const image = imageOf(input);
    return image && [...positions([image.height, image.width], window), filters];
  },

  parameters([input], { filters, window, useBias }) {
    const channels = imageOf(input)?.channels ?? 0;
    const kernel: Parameter = {
      name: 'kernel',
      shape: [...window.size, channels, filters],
      trainable: true,
      initial: 'glorotUniform',
    };
    const bias: Parameter = { name: 'bias', shape: [filters], trainable: true, initial: 'zeros' };
    return useBias ? [kernel, bias] : [kernel];
  },

  keras: ({ filters, window: { size, strides, padding }, useBias, activation }) => ({
    filters,
    kernel_size: size,
    ...(strides.some(stride => stride > 1) && { strides }),
    padding,
    ...(!useBias && { use_bias: false }),
    activation,
  }),

  apply(operations, [x], { window, useBias, activation }, { weight }) {
    const convolved = operations.convolve(x, weight('kernel'), window);
    const summed = useBias ? operations.addBias(convolved, weight('bias')) : convolved;
    return operations.activate(summed, activation);
  },
};
