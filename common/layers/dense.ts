import type { ActivationName } from './activation.ts';
import type { LayerKind, Named, Parameter } from './layerKind.ts';
import { textOr, whole } from './settings.ts';

export type Dense = Named<'Dense'> &
  Readonly<{
    /** `classes` means one unit for each class of the dataset. */
    units: number | 'classes';
    useBias?: boolean;
    activation?: ActivationName;
  }>;

type Settings = Readonly<{ units: number; useBias: boolean; activation: string }>;

export const dense: LayerKind<Settings> = {
  read(layer, classes) {
    const units = layer.units === 'classes' ? classes : whole(layer.units);
    if (!units) return null;
    return { units, useBias: layer.useBias !== false, activation: textOr('linear', layer.activation) };
  },

  shape([input], { units }) {
    return input.length ? [...input.slice(0, -1), units] : null;
  },

  parameters([input], { units, useBias }) {
    const kernel: Parameter = {
      name: 'kernel',
      shape: [input.at(-1) ?? 0, units],
      trainable: true,
      initial: 'glorotUniform',
    };
    const bias: Parameter = { name: 'bias', shape: [units], trainable: true, initial: 'zeros' };
    return useBias ? [kernel, bias] : [kernel];
  },

  keras: ({ units, useBias, activation }) => ({ units, ...(!useBias && { use_bias: false }), activation }),

  apply(operations, [x], { useBias, activation }, { weight }) {
    const product = operations.multiply(x, weight('kernel'));
    const summed = useBias ? operations.addBias(product, weight('bias')) : product;
    return operations.activate(summed, activation);
  },
};
