import { beforeAll, expect, test } from 'vitest';
import { readEnv } from '../../start/env.ts';
import { vgg16Base } from '../../trainer/architectures/vgg16Base.ts';
import { vgg16Weights } from '../../trainer/architectures/vgg16Weights.ts';
import { inputOf } from '../../trainer/network/input.ts';
import { Network } from '../../trainer/network/network.ts';
import { type PretrainedWeights, pretrainedWeights } from '../../trainer/weights/pretrained.ts';
import { distance, floats, norm, pictures, readFixture, sampleOf } from '../support/reference.ts';

// Made by reference/makers/features.py, which says what it holds.
const keras = readFixture<{
  images: { seed: number; count: number; size: number };
  shape: number[];
  stride: number;
  features: Record<'rescale' | 'imagenet', { norm: number; sample: string }[]>;
}>('features');

let weights: PretrainedWeights;
beforeAll(async () => {
  // Downloaded once into the cache, as a training does.
  weights = await pretrainedWeights(vgg16Weights, {
    weightFiles: process.env,
    cacheDir: readEnv().cacheDir,
  });
}, 600_000);

test.each(['rescale', 'imagenet'] as const)(
  'the real VGG16 base gives the features of Keras on 16 images, preprocessing: %s',
  preprocessing => {
    const { seed, count, size } = keras.images;
    const input = [size, size, 3];
    const base = new Network(vgg16Base({ trainable: false }), input, { classes: 0, seed: 1 });
    base.start(weights.tensors);
    expect(base.output).toEqual(keras.shape);
    const images = inputOf({ inputs: pictures(seed, count, size), count }, input, {
      preprocessing,
      fillMode: 'nearest',
    });
    const features = base.forward(images);
    const values = features.dataSync();
    const length = values.length / count;
    for (const disposable of [images, features, base]) disposable.dispose();

    keras.features[preprocessing].forEach((expected, index) => {
      const own = values.subarray(index * length, (index + 1) * length);
      const sample = floats(expected.sample);
      expect(distance(sampleOf(own, keras.stride, sample.length), sample), `image ${index}`).toBeLessThan(1e-4);
      expect(Math.abs(norm(own) / expected.norm - 1), `image ${index}`).toBeLessThan(1e-4);
    });
  },
);
