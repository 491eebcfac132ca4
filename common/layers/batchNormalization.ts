import type { LayerKind, Named, Parameter } from './layerKind.ts';
import type { NormalizationSettings } from './operations.ts';
import { numberOr } from './settings.ts';
import type { Shape } from './shape.ts';

/** `axis` counts the batch as 0, as Keras does: 1 is the rows of an image, -1 its channels. */
export type BatchNormalization = Named<'BatchNormalization'> & Readonly<{ axis: 1 | -1 }>;

/** Keras' defaults. */
const EPSILON = 1e-3;
const MOMENTUM = 0.99;

export const batchNormalization: LayerKind<NormalizationSettings> = {
  read(layer) {
    const axis = numberOr(-1, layer.axis);
    return Number.isInteger(axis) ? { axis, epsilon: EPSILON, momentum: MOMENTUM, relu: false } : null;
  },

  shape: ([input], { axis }) => (lengthOf(input, axis) === undefined ? null : input),

  parameters([input], { axis }) {
    const shape = [lengthOf(input, axis) ?? 0];
    const parameter = (name: Parameter['name'], initial: Parameter['initial'], trainable = true): Parameter => ({
      name,
      shape,
      trainable,
      initial,
    });
    return [
      parameter('gamma', 'ones'),
      parameter('beta', 'zeros'),
      parameter('moving_mean', 'zeros', false),
      parameter('moving_variance', 'ones', false),
    ];
  },

  keras: ({ axis, epsilon, momentum }) => ({ axis, epsilon, momentum }),

  apply: (operations, [x], settings, { weight }) =>
    operations.normalize(
      x,
      {
        gamma: weight('gamma'),
        beta: weight('beta'),
        movingMean: weight('moving_mean'),
        movingVariance: weight('moving_variance'),
      },
      settings,
    ),
};

/** Returns the length of an example along this axis, or undefined if the example has no such axis. */
const lengthOf = (example: Shape, axis: number): number | undefined =>
  axis === 0 ? undefined : example.at(axis < 0 ? axis : axis - 1);
