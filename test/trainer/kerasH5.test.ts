import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import { Dataset, File, Group, ready } from 'h5wasm/node';
import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { uniform } from '../../common/random.ts';
import { writeKerasH5 } from '../../trainer/files/kerasH5.ts';
import { Network } from '../../trainer/network/network.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

// The tests in reference/ check that the real Keras loads such a file and computes the same.

/** Reads everything in a file by the names in it, as Keras does. */
async function read(path: string) {
  await ready;
  const file = new File(path, 'r');
  const text = (name: string) => String(file.attrs[name]?.value);
  const group = (parent: Group, name: string) => {
    const found = parent.get(name);
    if (!(found instanceof Group)) throw new Error(`The file has no group ${name}.`);
    return found;
  };
  const names = (of: Group, attribute: string) => of.attrs[attribute]?.value as string[];
  const model = group(file, 'model_weights');
  const weights = names(model, 'layer_names').flatMap(layer => {
    const own = group(model, layer);
    return names(own, 'weight_names').map(name => {
      const dataset = own.get(name);
      if (!(dataset instanceof Dataset)) throw new Error(`The file has no dataset ${name}.`);
      return { name, shape: dataset.shape as number[], values: dataset.value as Float32Array };
    });
  });
  const content = {
    config: JSON.parse(text('model_config')),
    labels: text('labels'),
    version: text('keras_version'),
    weights,
  };
  file.close();
  return content;
}

/** Returns numbers of every magnitude for every weight, and positive ones for variances. */
function someWeights(network: Network): Float32Array[] {
  const random = uniform(5);
  return network.weights.map(({ variable, name }) =>
    Float32Array.from({ length: variable.size }, () => (name === 'moving_variance' ? 0.5 + random() : random() - 0.4)),
  );
}

test('the file contains the configuration and the unchanged weights by layer name', async () => {
  const path = join(temporaryFolder(), 'model.h5');
  const layers: Layer[] = [
    { kind: 'Conv2D', name: 'conv', trainable: false, filters: 2, kernelSize: 3, padding: 'same', activation: 'relu' },
    { kind: 'MaxPooling2D', name: 'pool', poolSize: 2 },
    { kind: 'BatchNormalization', name: 'norm', axis: 1 },
    { kind: 'Flatten', name: 'flatten' },
    { kind: 'Dropout', name: 'dropout', rate: 0.3 },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ];
  const sizes = [54, 2, 2, 2, 2, 2, 40, 5]; // pooling makes 2 x 2 x 2 of an image of 4 x 4
  const weights = sizes.map((length, n) => Float32Array.from({ length }, (_, i) => 100 * n + i));
  await writeKerasH5(path, { name: 'small', layers, input: [4, 4, 3], classes: 5 }, weights, {
    labels: '{"classes":[]}',
  });

  const { config, labels, version, weights: found } = await read(path);
  expect(found.map(({ name, shape }) => [name, shape])).toEqual([
    ['conv/kernel', [3, 3, 3, 2]],
    ['conv/bias', [2]],
    ['norm/gamma', [2]],
    ['norm/beta', [2]],
    ['norm/moving_mean', [2]],
    ['norm/moving_variance', [2]],
    ['classes/kernel', [8, 5]],
    ['classes/bias', [5]],
  ]);
  expect(found.map(({ values }) => values)).toEqual(weights);
  expect([labels, version]).toEqual(['{"classes":[]}', '3.0.0']);
  const common = { trainable: true, dtype: 'float32' };
  expect(config).toEqual({
    class_name: 'Sequential',
    config: {
      name: 'small',
      layers: [
        { class_name: 'InputLayer', config: { name: 'image', batch_input_shape: [null, 4, 4, 3], dtype: 'float32' } },
        {
          class_name: 'Conv2D',
          config: {
            ...common,
            trainable: false,
            name: 'conv',
            filters: 2,
            kernel_size: [3, 3],
            padding: 'same',
            activation: 'relu',
          },
        },
        { class_name: 'MaxPooling2D', config: { ...common, name: 'pool', pool_size: [2, 2] } },
        {
          class_name: 'BatchNormalization',
          config: { ...common, name: 'norm', axis: 1, epsilon: 0.001, momentum: 0.99 },
        },
        { class_name: 'Flatten', config: { ...common, name: 'flatten' } },
        { class_name: 'Dropout', config: { ...common, name: 'dropout', rate: 0.3 } },
        { class_name: 'Dense', config: { ...common, name: 'classes', units: 5, activation: 'softmax' } },
      ],
    },
  });
});

test.each([
  ['over rows, with relu and the greatest', 1, 'relu', 'MaxPooling2D'],
  ['over channels, with tanh and the mean', -1, 'tanh', 'AveragePooling2D'],
] as const)(
  "tfjs' own layers compute from it what the network computes: normalised %s",
  async (_, axis, activation, kind) => {
    const layers: Layer[] = [
      { kind: 'Conv2D', name: 'conv1', filters: 4, kernelSize: 3, padding: 'valid', activation },
      { kind: 'BatchNormalization', name: 'norm1', axis },
      { kind, name: 'pool1', poolSize: 2 },
      { kind: 'Conv2D', name: 'conv2', filters: 3, kernelSize: 3, padding: 'same', activation },
      { kind, name: 'pool2', poolSize: 2 },
      { kind: 'Flatten', name: 'flatten' },
      { kind: 'Dense', name: 'dense1', units: 6, activation },
      { kind: 'BatchNormalization', name: 'norm2', axis },
      { kind: 'Dropout', name: 'dropout', rate: 0.5 },
      { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
    ];
    const input = [12, 12, 3];
    const network = new Network(layers, input, { classes: 3, seed: 1 });
    network.setWeights(someWeights(network));
    const random = uniform(9);
    const images = tf.tensor(Float32Array.from({ length: 8 * 12 * 12 * 3 }, random), [8, ...input]);
    const expected = tf.tidy(() => network.forward(images).softmax().dataSync());

    const path = join(temporaryFolder(), 'model.h5');
    await writeKerasH5(path, { name: 'net', layers, input, classes: 3 }, network.getWeights());
    const { config, weights } = await read(path);
    const model = await tf.loadLayersModel({
      load: async () => ({
        modelTopology: config,
        weightSpecs: weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' as const })),
        weightData: new Uint8Array(Buffer.concat(weights.map(({ values }) => new Uint8Array(values.buffer)))).buffer,
      }),
    });
    const found = tf.tidy(() => (model.predict(images) as Tensor).dataSync());
    for (const of of [model, network, images]) of.dispose();

    expect(Math.max(...found.map((value, at) => Math.abs(value - expected[at]!)))).toBeLessThan(1e-6);
    expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.1); // not all the same
  },
);

test('equal models are equal files, whenever they are written', async () => {
  const layers: Layer[] = [{ kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' }];
  const write = async (path: string) => {
    await writeKerasH5(path, { name: 'small', layers, input: [2], classes: 2 }, [
      new Float32Array(4),
      new Float32Array(2),
    ]);
    return readFile(path);
  };
  const folder = temporaryFolder();
  const first = await write(join(folder, 'first.h5'));
  // The times in a file are whole seconds.
  await new Promise(resolve => setTimeout(resolve, 1_100));
  expect((await write(join(folder, 'second.h5'))).equals(first)).toBe(true);
  expect(Date.now()).toBeGreaterThan(1.7e12);
});

test('a full disk raises an error instead of leaving an incomplete file', async () => {
  const layers: Layer[] = [{ kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' }];
  const network = { name: 'small', layers, input: [2], classes: 2 };
  const attempt = writeKerasH5('/dev/full', network, [new Float32Array(4), new Float32Array(2)]);
  await expect(attempt).rejects.toMatchObject({ code: 'ENOSPC' });
});
