import type { Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import type { FillMode } from '../../common/augmentation.ts';
import { type Shape, sizeOf } from '../../common/layers/shape.ts';
import type { Preprocessing } from '../architectures/architecture.ts';
import { type Feed, toTensor } from '../graph/feed.ts';
import { castFromUint8, projectImages } from './operations.ts';

/**
 * `count` examples, one after another: the pixels of images (RGB, one byte per channel, rows from the top), or the features
 * that a frozen base computes from them.
 */
export type Batch = {
  inputs: Uint8Array | Float32Array;
  count: number;
  /** The projection of each image, eight numbers per image (common/augmentation.ts). Without it, images stay as they are. */
  projections?: Float32Array | undefined;
};

/** ImageNet's means in VGG16's order blue, green, red (keras/src/applications/imagenet_utils.py, mode caffe). */
const IMAGENET_MEANS = [103.939, 116.779, 123.68];

type InputOptions = { preprocessing: Preprocessing; fillMode: FillMode };

/** Returns the inputs that `prepare` takes for a batch: the examples, and the projections if it has them. */
export function feedsOf({ inputs, count, projections }: Batch, shape: Shape): Feed[] {
  const batchShape = [count, ...shape];
  if (inputs.length !== sizeOf(batchShape))
    throw new Error(`${inputs.length} numbers cannot be ${count} examples of ${shape.join(' x ')}.`);
  const examples = { values: inputs, shape: batchShape };
  return projections ? [examples, { values: projections, shape: [count, 8] }] : [examples];
}

/** Projects and preprocesses images for the network. Returns features unchanged. */
export function prepare([examples, projections]: readonly Tensor[], { preprocessing, fillMode }: InputOptions): Tensor {
  if (!examples) throw new Error('The batch has no examples.');
  if (examples.dtype === 'float32') return examples;
  const pixels = castFromUint8(examples);
  return preprocess(projections ? projectImages(pixels, projections, fillMode) : pixels, preprocessing);
}

/** Returns the network's input for a batch. */
export const inputOf = (batch: Batch, shape: Shape, options: InputOptions): Tensor =>
  prepare(feedsOf(batch, shape).map(toTensor), options);

function preprocess(pixels: Tensor4D, preprocessing: Preprocessing): Tensor4D {
  switch (preprocessing) {
    case 'rescale':
      return pixels.mul(1 / 255);
    case 'imagenet':
      return pixels.reverse(3).sub(IMAGENET_MEANS) as Tensor4D;
  }
}
