import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { regularized } from '../../trainer/architectures/regularized.ts';
import { vgg16Trainable } from '../../trainer/architectures/vgg16Trainable.ts';
import { writeKerasH5 } from '../../trainer/files/kerasH5.ts';
import { inputOf } from '../../trainer/network/input.ts';
import { Network } from '../../trainer/network/network.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';
import { runKeras } from '../support/keras.ts';
import { around, pictures } from '../support/reference.ts';
import { temporaryFolder } from '../trainer/support/temporaryFolder.ts';

const IMAGES = 64;
const SIZE = 96;

/** Thinner, so that the test does not take minutes; everything else as it is. */
const thinner = (layer: Layer): Layer =>
  layer.kind === 'Conv2D' ? { ...layer, filters: Math.max(4, layer.filters / 16) } : layer;

test.each([
  { title: 'regularized, over rows', layers: regularized.configure({ imageSize: SIZE }).layers },
  { title: 'regularized, over channels', layers: regularized.configure({ imageSize: SIZE, batchNormAxis: -1 }).layers },
  { title: 'vgg16-trainable', layers: vgg16Trainable.configure({ imageSize: SIZE }).layers.map(thinner) },
])(
  'real Keras loads the exported .h5 of $title and has the same probabilities on 64 images',
  async ({ layers }) => {
    const input = [SIZE, SIZE, 3];
    const network = new Network(layers, input, { classes: 3, seed: 1 });
    // As after a training: biases and statistics away from where they begin.
    network.setWeights(
      network.weights.map(({ name, variable }, index) => {
        if (name === 'kernel') return Float32Array.from(variable.dataSync(), value => 1.5 * value);
        const middle = name === 'gamma' || name === 'moving_variance' ? 1 : 0;
        return around({ seed: index, middle, scale: 0.2 }, variable.size);
      }),
    );
    const batch = { inputs: pictures(1, IMAGES, SIZE), count: IMAGES };
    const { inputs, outputs } = tf.tidy(() => {
      const images = inputOf(batch, input, { preprocessing: 'rescale', fillMode: 'nearest' });
      return { inputs: images.dataSync(), outputs: network.forward(images).softmax().dataSync() };
    });
    const weights = network.getWeights();
    network.dispose();

    const folder = temporaryFolder();
    const files = ['model.h5', 'inputs', 'outputs'].map(name => join(folder, name)) as [string, string, string];
    await writeKerasH5(files[0], { name: 'exported', layers, input, classes: 3 }, weights);
    await writeFile(files[1], inputs);
    await writeFile(files[2], outputs);
    expect(Number(await runKeras('check_h5.py', ...files))).toBeLessThanOrEqual(1e-5);
    expect(Math.max(...outputs) - Math.min(...outputs)).toBeGreaterThan(0.1); // the images tell something
  },
  300_000,
);
