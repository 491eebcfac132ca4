import type { Layer } from '../../common/layers/registry.ts';
import { preprocessing, weights } from './hyperparameters.ts';

/** What both networks on VGG16 can be told of it. */
export const vgg16Hyperparameters = {
  preprocessing: preprocessing.default('rescale'), // the first study, though VGG16 was trained on the other
  weights: weights.default('imagenet'),
};

const BLOCKS = [
  { convolutions: 2, filters: 64 },
  { convolutions: 2, filters: 128 },
  { convolutions: 3, filters: 256 },
  { convolutions: 3, filters: 512 },
  { convolutions: 3, filters: 512 },
];

/** VGG16 without its dense layers (Simonyan and Zisserman 2014, configuration D), with the names that Keras gives them. */
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
