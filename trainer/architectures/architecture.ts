import { z } from 'zod';
import type { AugmentationRanges, FillMode } from '../../common/augmentation.ts';
import type { Layer } from '../../common/layers/registry.ts';
import type { Precision } from '../graph/precision.ts';
import type { Pretrained } from '../weights/record.ts';
import type { Hyperparameters } from './hyperparameters.ts';

/** What becomes of a pixel's 0..255 before the network: divided by 255, or as VGG16 met it, blue green red less ImageNet's means. */
export type Preprocessing = 'rescale' | 'imagenet';

export type Augmentation = AugmentationRanges & { fillMode: FillMode };

/** An architecture with its hyperparameters decided: all that a training needs to know of it. */
export type Plan = {
  hyperparameters: Hyperparameters;
  layers: readonly Layer[];
  preprocessing: Preprocessing;
  /** Training images are changed at random; validation images never are. */
  augmentation?: Augmentation | undefined;
  /** The weights that its layers start from, by their names, instead of drawn ones. An architecture that has such weights lets its hyperparameter `weights` be `none`. */
  pretrained?: Pretrained | undefined;
};

/** An architecture as the rest of the trainer sees it, whatever hyperparameters it has of its own. */
export type Architecture = Readonly<{
  key: string;
  title: string;
  description: string;
  /** JSON Schema, draft 2020-12; the dashboard makes its form from it, the server validates by it. */
  hyperparametersSchema: Record<string, unknown>;
  defaults: Hyperparameters;
  /** Validates the values and lays out the training for them. */
  configure: (values: unknown) => Plan;
}>;

/** The schema with only those precisions that the machine has. */
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
