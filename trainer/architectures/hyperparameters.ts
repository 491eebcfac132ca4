import { z } from 'zod';
import { FILL_MODES } from '../../common/augmentation.ts';
import { PRECISIONS } from '../graph/precision.ts';

// The hyperparameters, with their limits and the texts of the dashboard's form. `group` is the heading in the form; `zero` says
// what 0 means if it is not a plain number. Each architecture picks from these and sets its own defaults.

export const imageSize = z.int().min(8).max(1024).meta({
  title: 'Image size',
  description: 'Every image is resized to a square of this many pixels per side.',
  group: 'Images',
});

export const interpolation = z.enum(['nearest', 'bilinear']).meta({
  title: 'Interpolation',
  description: 'How images are resized. nearest copies the nearest pixel, bilinear averages its neighbours.',
  group: 'Images',
});

export const preprocessing = z.enum(['rescale', 'imagenet']).meta({
  title: 'Preprocessing',
  description:
    'rescale divides by 255. imagenet orders channels blue, green, red and subtracts their means, as in the training of VGG16.',
  group: 'Images',
});

export const batchSize = z.int().min(1).max(1024).meta({
  title: 'Batch size',
  description: 'Images per training step.',
  group: 'Training',
});

export const epochs = z.int().min(1).max(10_000).meta({
  title: 'Epochs',
  description: 'Number of epochs, each followed by an evaluation on the validation images.',
  group: 'Training',
});

export const stepsPerEpoch = z.int().min(0).max(1_000_000).meta({
  title: 'Steps per epoch',
  description:
    '0: every training image once. Otherwise this many batches; the next epoch continues where the last one ended.',
  zero: 'every training image once',
  group: 'Training',
});

export const optimizer = z.enum(['rmsprop', 'adam', 'sgd']).meta({
  title: 'Optimizer',
  description: "Uses Keras' default constants. SGD has no momentum.",
  group: 'Training',
});

export const learningRate = z.number().gt(0).max(10).meta({
  title: 'Learning rate',
  description: 'Step size. Too high makes training diverge.',
  group: 'Training',
});

export const earlyStopping = z.int().min(0).max(10_000).meta({
  title: 'Early stopping',
  description: '0: off. Otherwise training stops after this many epochs without a lower validation loss.',
  zero: 'off',
  group: 'Training',
});

export const classWeights = z.enum(['none', 'balanced']).meta({
  title: 'Class weights',
  description:
    'balanced: images of rare classes weigh more in the loss, in inverse proportion to the size of their class.',
  group: 'Training',
});

export const precision = z.enum(PRECISIONS).meta({
  title: 'Precision',
  description: 'bfloat16: faster on some processors, less precise. Weights and sums stay in float32.',
  group: 'Training',
});

export const dropout = z.number().min(0).lt(1).meta({
  title: 'Dropout',
  description: 'Share of values that dropout layers set to zero during training.',
  group: 'Network',
});

export const batchNormAxis = z.literal([1, -1]).meta({
  title: 'Batch normalisation axis',
  description: '-1 (usual): each channel has its own mean and variance. 1: each row of the image has.',
  group: 'Network',
});

export const weights = z.enum(['imagenet', 'none']).meta({
  title: 'Weights',
  description: 'Initial weights of VGG16: trained on ImageNet, or random (none).',
  group: 'Network',
});

export const rotationRange = z.number().min(0).max(180).meta({
  title: 'Rotation',
  description: 'Maximum angle in degrees, in both directions.',
  group: 'Augmentation',
});

export const widthShiftRange = z.number().min(0).lt(1).meta({
  title: 'Horizontal shift',
  description: 'Maximum shift as a share of the image width.',
  group: 'Augmentation',
});

export const heightShiftRange = z.number().min(0).lt(1).meta({
  title: 'Vertical shift',
  description: 'Maximum shift as a share of the image height.',
  group: 'Augmentation',
});

export const shearRange = z.number().min(0).max(80).meta({
  title: 'Shear',
  description: 'Maximum angle in degrees, as in Keras. 0.2 is hardly visible.',
  group: 'Augmentation',
});

export const zoomRange = z.number().min(0).lt(1).meta({
  title: 'Zoom',
  description: '0.2: factors between 0.8 and 1.2, independent for width and height.',
  group: 'Augmentation',
});

export const horizontalFlip = z.boolean().meta({
  title: 'Horizontal flip',
  description: 'Mirrors each image with a probability of one half.',
  group: 'Augmentation',
});

export const fillMode = z.enum(FILL_MODES).meta({
  title: 'Fill mode',
  description: 'How areas outside the image are filled: with its edge, its mirror image, or black.',
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
