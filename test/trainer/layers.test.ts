import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { uniform } from '../../common/random.ts';
import { weightSpecs } from '../../trainer/architectures/weightSpecs.ts';
import { kerasConfig } from '../../trainer/files/kerasConfig.ts';
import { Network } from '../../trainer/network/network.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';

// Covers kinds and settings that the five architectures do not use. tfjs' own layers, built from the Keras configuration, must
// compute the same.

const classes = 3;
const input = [11, 9, 3];

const networks: Record<string, Layer[]> = {
  'strides, no bias, and the mean of each channel': [
    { kind: 'Rescaling', name: 'rescaling', scale: 2, offset: -1 },
    { kind: 'Conv2D', name: 'conv1', filters: 4, kernelSize: [3, 2], strides: [2, 1], padding: 'same', useBias: false },
    { kind: 'ReLU', name: 'relu1' },
    { kind: 'MaxPooling2D', name: 'pool1', poolSize: [2, 3], strides: 1, padding: 'same' },
    { kind: 'Conv2D', name: 'conv2', filters: 5, kernelSize: 2 },
    { kind: 'Activation', name: 'tanh', activation: 'tanh' },
    { kind: 'GlobalAveragePooling2D', name: 'means' },
    { kind: 'Dense', name: 'classes', units: 'classes', useBias: false, activation: 'softmax' },
  ],
  'relu behind overlapping windows, and the greatest of each channel': [
    { kind: 'Conv2D', name: 'conv1', filters: 4, kernelSize: 3, strides: 2, activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool1', poolSize: 2, strides: [1, 2], padding: 'same' },
    { kind: 'Conv2D', name: 'conv2', filters: 4, kernelSize: 2, padding: 'same', useBias: false, activation: 'relu' },
    { kind: 'BatchNormalization', name: 'norm2', axis: 1 },
    { kind: 'Conv2D', name: 'conv3', filters: 4, kernelSize: 2, padding: 'same', useBias: false, activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool3', poolSize: 2 },
    { kind: 'GlobalMaxPooling2D', name: 'greatest' },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ],
};

test.each(Object.entries(networks))('%s', async (_, layers) => {
  const network = new Network(layers, input, { classes, seed: 1 });
  const random = uniform(9);
  const weightOf = (name: string) => () => (name === 'moving_variance' ? 0.5 + random() : random() - 0.4);
  network.setWeights(
    network.weights.map(({ name, variable: { size } }) => Float32Array.from({ length: size }, weightOf(name))),
  );
  const specs = weightSpecs(layers, input, classes);
  const model = await tf.loadLayersModel({
    load: async () => ({
      modelTopology: kerasConfig({ name: 'net', layers, input, classes }),
      weightSpecs: specs.map(({ layer, name, shape }) => ({
        name: `${layer}/${name}`,
        shape: [...shape],
        dtype: 'float32' as const,
      })),
      weightData: new Uint8Array(Buffer.concat(network.getWeights().map(({ buffer }) => new Uint8Array(buffer))))
        .buffer,
    }),
  });
  const images = tf.tensor(Float32Array.from({ length: 4 * 11 * 9 * 3 }, random), [4, ...input]);
  const [found, expected] = tf.tidy(() => [
    network.forward(images).softmax().dataSync(),
    (model.predict(images) as Tensor).dataSync(),
  ]);
  expect(model.outputs[0]?.shape).toEqual([null, classes]);
  expect(Math.max(...found.map((value, at) => Math.abs(value - (expected[at] as number))))).toBeLessThan(1e-6);
  expect(new Set(expected.map(value => Math.round(1e4 * value))).size).toBeGreaterThan(classes);
  for (const of of [model, network, images]) of.dispose();
});

test('unsupported activations, axes and layers are refused by name', () => {
  const forward = (layer: object) => {
    const network = new Network([{ name: 'layer', ...layer } as Layer], [4, 4, 3], { classes, seed: 1 });
    tf.tidy(() => network.forward(tf.zeros([1, 4, 4, 3])));
  };
  expect(() => forward({ kind: 'Activation', activation: 'gelu' })).toThrow('does not support the activation gelu');
  expect(() => forward({ kind: 'BatchNormalization', axis: 2 })).toThrow('not over axis 2');
  expect(() => forward({ kind: 'Attention' })).toThrow('cannot be built on an input of 4 x 4 x 3');
});
