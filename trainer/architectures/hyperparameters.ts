import { z } from 'zod';
import { FILL_MODES } from '../../common/augmentation.ts';
import { PRECISIONS } from '../graph/precision.ts';

// The hyperparameters, with their limits and the texts of the dashboard's form. `group` is the heading in the form; `zero` says
// what 0 means if it is not a plain number. Each architecture picks from these and sets its own defaults.

export const imageSize = z.int().min(8).max(1024).meta({
  title: 'Image size',
  description: 'Pixels a side; every image is resized to a square of it.',
  group: 'Images',
});

export const interpolation = z.enum(['nearest', 'bilinear']).meta({
  title: 'Interpolation',
  description: 'How images are resized: nearest takes one pixel, bilinear averages over those around it.',
  group: 'Images',
});

export const preprocessing = z.enum(['rescale', 'imagenet']).meta({
  title: 'Preprocessing',
  description: 'rescale divides by 255; imagenet gives blue, green, red less their means, as VGG16 was trained.',
  group: 'Images',
});

export const batchSize = z.int().min(1).max(1024).meta({
  title: 'Batch size',
  description: 'Images a step; the last batch of a pass may be shorter.',
  group: 'Training',
});

export const epochs = z.int().min(1).max(10_000).meta({
  title: 'Epochs',
  description: 'Rounds of training, each followed by an evaluation on the validation images.',
  group: 'Training',
});

export const stepsPerEpoch = z.int().min(0).max(1_000_000).meta({
  title: 'Steps per epoch',
  description: '0: every training image once. Otherwise as many batches; the next epoch goes on where one ended.',
  zero: 'every training image once',
  group: 'Training',
});

export const optimizer = z.enum(['rmsprop', 'adam', 'sgd']).meta({
  title: 'Optimizer',
  description: "With Keras' constants; SGD is plain, without momentum.",
  group: 'Training',
});

export const learningRate = z.number().gt(0).max(10).meta({
  title: 'Learning rate',
  description: 'Length of a step. Too high and the loss turns into NaN.',
  group: 'Training',
});

export const earlyStopping = z.int().min(0).max(10_000).meta({
  title: 'Early stopping',
  description: '0: off. Otherwise the training ends after so many epochs without a lower validation loss.',
  zero: 'off',
  group: 'Training',
});

export const classWeights = z.enum(['none', 'balanced']).meta({
  title: 'Class weights',
  description:
    'balanced: an image of a rare class weighs more in the loss, in inverse proportion to the number of its class.',
  group: 'Training',
});

export const precision = z.enum(PRECISIONS).meta({
  title: 'Precision',
  description:
    'bfloat16 holds images on their way through the network with 8 bits of precision and trains faster; weights and sums stay in float32.',
  group: 'Training',
});

export const dropout = z.number().min(0).lt(1).meta({
  title: 'Dropout',
  description: 'Share of the values that a dropout layer sets to zero in training.',
  group: 'Network',
});

export const batchNormAxis = z.literal([1, -1]).meta({
  title: 'Batch normalisation axis',
  description: '1: every row of the image has its own mean and variance. -1: every channel has, as is usual.',
  group: 'Network',
});

export const weights = z.enum(['imagenet', 'none']).meta({
  title: 'Weights',
  description: 'What VGG16 starts from: trained on ImageNet, or drawn at random.',
  group: 'Network',
});

export const rotationRange = z.number().min(0).max(180).meta({
  title: 'Rotation',
  description: 'Degrees to either side at most.',
  group: 'Augmentation',
});

export const widthShiftRange = z.number().min(0).lt(1).meta({
  title: 'Shift along the width',
  description: 'Share of the side at most.',
  group: 'Augmentation',
});

export const heightShiftRange = z.number().min(0).lt(1).meta({
  title: 'Shift along the height',
  description: 'Share of the side at most.',
  group: 'Augmentation',
});

export const shearRange = z.number().min(0).max(80).meta({
  title: 'Shear',
  description: 'Degrees at most, as Keras reads it: 0.2 hardly shows.',
  group: 'Augmentation',
});

export const zoomRange = z.number().min(0).lt(1).meta({
  title: 'Zoom',
  description: '0.2: between 0.8 and 1.2, width and height each for itself.',
  group: 'Augmentation',
});

export const horizontalFlip = z.boolean().meta({
  title: 'Horizontal flip',
  description: 'Mirrors every other image, at random.',
  group: 'Augmentation',
});

export const fillMode = z.enum(FILL_MODES).meta({
  title: 'Fill',
  description: 'What comes in from outside the image: its edge drawn out, its mirror image, or black.',
  group: 'Augmentation',
});

/** The hyperparameters that every architecture has. The training loop needs no others. */
export type Hyperparameters = z.infer<
  z.ZodObject<{
    imageSize: typeof imageSize;
    interpolation: typeof interpolation;
    batchSize: typeof batchSize;
    epochs: typeof epochs;
    stepsPerEpoch: typeof stepsPerEpoch;
    optimizer: typeof optimizer;
    learningRate: typeof learningRate;
    earlyStopping: typeof earlyStopping;
    classWeights: typeof classWeights;
    precision: typeof precision;
  }>
>;

/** The hyperparameters that the first study used for all its networks, and defaults for those that it did not set. */
export const studied = {
  imageSize: imageSize.default(128), // the first study
  interpolation: interpolation.default('nearest'), // Keras' default, and so the first study's
  batchSize: batchSize.default(32), // Keras' default
  epochs: epochs.default(30), // the first study
  stepsPerEpoch: stepsPerEpoch.default(0),
  optimizer: optimizer.default('rmsprop'), // the first study
  learningRate: learningRate.default(1e-4), // the first study
  earlyStopping: earlyStopping.default(0),
  classWeights: classWeights.default('none'),
  precision: precision.default('float32'),
};
