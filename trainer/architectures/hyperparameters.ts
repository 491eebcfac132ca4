import { z } from 'zod';

// What can be set on a training, each with its limits and the words that the dashboard's form shows. An architecture picks
// from these and gives its own default.

export const imageSize = z
  .int()
  .min(8)
  .max(1024)
  .meta({ title: 'Image size', description: 'Pixels a side; every image is resized to a square of it.' });

export const interpolation = z.enum(['nearest', 'bilinear']).meta({
  title: 'Interpolation',
  description: 'How images are resized: nearest takes one pixel, bilinear averages over those around it.',
});

export const batchSize = z
  .int()
  .min(1)
  .max(1024)
  .meta({ title: 'Batch size', description: 'Images a step; the last batch of an epoch may be shorter.' });

export const epochs = z
  .int()
  .min(1)
  .max(10_000)
  .meta({ title: 'Epochs', description: 'Passes over the training images.' });

export const optimizer = z
  .enum(['rmsprop', 'adam', 'sgd'])
  .meta({ title: 'Optimizer', description: "With Keras' constants; SGD is plain, without momentum." });

export const learningRate = z
  .number()
  .gt(0)
  .max(10)
  .meta({ title: 'Learning rate', description: 'Length of a step. Too high and the loss turns into NaN.' });

/** What every architecture has, and all that the training loop needs to know. */
export type Hyperparameters = z.infer<
  z.ZodObject<{
    imageSize: typeof imageSize;
    interpolation: typeof interpolation;
    batchSize: typeof batchSize;
    epochs: typeof epochs;
    optimizer: typeof optimizer;
    learningRate: typeof learningRate;
  }>
>;
