import type { Layer } from '../../common/layers/registry.ts';
import { preprocessing, weights } from './hyperparameters.ts';

/** The hyperparameters that both VGG16 architectures share. */
export const vgg16Hyperparameters = {
  preprocessing: preprocessing.default('rescale'), // the first study, although VGG16 was trained with `imagenet`
  weights: weights.default('imagenet'),
};

const BLOCKS = [
  { convolutions: 2, filters: 64 },
  { convolutions: 2, filters: 128 },
  { convolutions: 3, filters: 256 },
  { convolutions: 3, filters: 512 },
  { convolutions: 3, filters: 512 },
];

/** Returns VGG16's layers without the dense ones (Simonyan and Zisserman 2014, configuration D), by Keras' names. */
export const vgg16Base = ({ trainable }: { trainable: boolean }): Layer[] =>
  BLOCKS.flatMap(({ convolutions, filters }, index): Layer[] => [
    ...Array.from({ length: convolutions }, (_, at) => ({
      kind: 'Conv2D' as const,
      name: `block${index + 1}_conv${at + 1}`,
      trainable,
      filters,
      kernelSize: 3,
      padding: 'same' as const,
      activation: 'relu' as const,
    })),
    { kind: 'MaxPooling2D', name: `block${index + 1}_pool`, trainable, poolSize: 2 },
  ]);
