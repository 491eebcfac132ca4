import { z } from 'zod';
import type { AugmentationRanges, FillMode } from '../../common/augmentation.ts';
import type { Layer } from '../../common/layers/registry.ts';
import type { Precision } from '../graph/precision.ts';
import type { Pretrained } from '../weights/record.ts';
import type { Hyperparameters } from './hyperparameters.ts';

/**
 * How pixel values of 0 to 255 are prepared for the network: divided by 255, or as in VGG16's own training, with the channels
 * in the order blue, green, red and ImageNet's means subtracted.
 */
export type Preprocessing = 'rescale' | 'imagenet';

export type Augmentation = AugmentationRanges & { fillMode: FillMode };

/** An architecture with the hyperparameters of one run. */
export type Plan = {
  hyperparameters: Hyperparameters;
  layers: readonly Layer[];
  preprocessing: Preprocessing;
  /** How training images are varied at random. Validation images never are. */
  augmentation?: Augmentation | undefined;
  /**
   * The weights that the layers of these names start from, instead of random ones. An architecture with pretrained weights has
   * a hyperparameter `weights`, which can be `none`.
   */
  pretrained?: Pretrained | undefined;
};

/** An architecture as the rest of the trainer sees it, without the type of its own hyperparameters. */
export type Architecture = Readonly<{
  key: string;
  title: string;
  description: string;
  /** A JSON Schema, draft 2020-12. The dashboard builds its form from it, and the server validates values against it. */
  hyperparametersSchema: Record<string, unknown>;
  defaults: Hyperparameters;
  /** Validates the values and returns the plan for them. */
  configure: (values: unknown) => Plan;
}>;

/** Restricts the schema to the precisions that the machine supports. */
export function withPrecisions(
  schema: Architecture['hyperparametersSchema'],
  precisions: readonly Precision[],
): Architecture['hyperparametersSchema'] {
  const properties = schema.properties as Record<string, object>;
  return { ...schema, properties: { ...properties, precision: { ...properties.precision, enum: precisions } } };
}

export function defineArchitecture<Own extends Hyperparameters>(definition: {
  key: string;
  title: string;
  description: string;
  hyperparameters: z.ZodType<Own>;
  layers: (hyperparameters: Own) => readonly Layer[];
  preprocessing?: (hyperparameters: Own) => Preprocessing;
  augmentation?: (hyperparameters: Own) => Augmentation;
  pretrained?: (hyperparameters: Own) => Plan['pretrained'];
}): Architecture {
  const {
    key,
    title,
    description,
    hyperparameters: schema,
    layers,
    preprocessing,
    augmentation,
    pretrained,
  } = definition;
  return Object.freeze({
    key,
    title,
    description,
    hyperparametersSchema: z.toJSONSchema(schema, { io: 'input' }),
    defaults: Object.freeze(schema.parse({})),
    configure: (values: unknown) => {
      const hyperparameters = schema.parse(values);
      return {
        hyperparameters,
        layers: layers(hyperparameters),
        preprocessing: preprocessing?.(hyperparameters) ?? 'rescale',
        augmentation: augmentation?.(hyperparameters),
        pretrained: pretrained?.(hyperparameters),
      };
    },
  });
}
