import type { Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import type { FillMode } from '../../common/augmentation.ts';
import { type Shape, sizeOf } from '../../common/layers/shape.ts';
import type { Preprocessing } from '../architectures/architecture.ts';
import { type Feed, toTensor } from '../graph/feed.ts';
import { castFromUint8, projectImages } from './operations.ts';

/** `count` examples, one after another: an image's pixels (RGB, a byte a channel, rows from the top) or the features of a frozen base. */
export type Batch = {
  inputs: Uint8Array | Float32Array;
  count: number;
  /** Where each image's pixels come from, eight numbers an image (common/augmentation.ts); without it they stay. */
  projections?: Float32Array | undefined;
};

/** Of ImageNet's training images, blue, green, red, as VGG16 was trained (keras/src/applications/imagenet_utils.py, mode caffe). */
const IMAGENET_MEANS = [103.939, 116.779, 123.68];

type InputOptions = { preprocessing: Preprocessing; fillMode: FillMode };

/** A batch as `prepare` takes it: the examples, and the images' projections if they have some. */
export function feedsOf({ inputs, count, projections }: Batch, shape: Shape): Feed[] {
  const batchShape = [count, ...shape];
  if (inputs.length !== sizeOf(batchShape))
    throw new Error(`${inputs.length} numbers are no ${count} examples of ${shape.join(' x ')}`);
  const examples = { values: inputs, shape: batchShape };
  return projections ? [examples, { values: projections, shape: [count, 8] }] : [examples];
}

/** Images as the network takes them: moved by their projections, and preprocessed; features pass as they are. */
export function prepare([examples, projections]: readonly Tensor[], { preprocessing, fillMode }: InputOptions): Tensor {
  if (!examples) throw new Error('No examples');
  if (examples.dtype === 'float32') return examples;
  const pixels = castFromUint8(examples);
  return preprocess(projections ? projectImages(pixels, projections, fillMode) : pixels, preprocessing);
}

/** Both at once. */
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
