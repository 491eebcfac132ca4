import type { Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import type { FillMode } from '../../common/augmentation.ts';
import type { Preprocessing } from '../architectures/architecture.ts';
import type { Batch } from '../step.ts';
import { tf } from '../tensorflow.ts';
import { castFromUint8, projectImages, uint8Tensor } from './operations.ts';
import { type Shape, sizeOf } from './weightSpecs.ts';

/** Of ImageNet's training images, blue, green, red, as VGG16 was trained (keras/src/applications/imagenet_utils.py, mode caffe). */
const IMAGENET_MEANS = [103.939, 116.779, 123.68];

/** A batch as the network takes it: moved by its projections, and preprocessed; features pass as they are. */
export function inputOf(
  { inputs, count, projections }: Batch,
  shape: Shape,
  { preprocessing, fillMode }: { preprocessing: Preprocessing; fillMode: FillMode },
): Tensor {
  const batchShape = [count, ...shape];
  if (inputs instanceof Float32Array) return tf.tensor(inputs, batchShape);
  if (inputs.length !== sizeOf(batchShape))
    throw new Error(`${inputs.length} bytes are no ${count} images of ${shape.join(' x ')}`);
  const bytes = uint8Tensor(inputs, batchShape);
  const pixels = castFromUint8(bytes);
  const moved = projections ? projectImages(pixels, tf.tensor2d(projections, [count, 8]), fillMode) : pixels;
  return preprocess(moved, preprocessing);
}

function preprocess(pixels: Tensor4D, preprocessing: Preprocessing): Tensor4D {
  switch (preprocessing) {
    case 'rescale':
      return pixels.mul(1 / 255);
    case 'imagenet':
      return pixels.reverse(3).sub(IMAGENET_MEANS) as Tensor4D;
  }
}
