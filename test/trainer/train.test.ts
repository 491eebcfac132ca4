import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { uniform } from '../../common/random.ts';
import { Network } from '../../trainer/network/network.ts';
import { counts, type EpochMetrics } from '../../trainer/run/headline.ts';
import type { Progress } from '../../trainer/run/progress.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';
import { type EpochEnd, train } from '../../trainer/train.ts';
import { createStep } from '../../trainer/training/step.ts';

const SIZE = 8;

/** 32 noisy pictures of two classes, one of them darker. */
function shades() {
  const random = uniform(7);
  const classIndexes = Int32Array.from({ length: 32 }, (_, row) => row % 2);
  const pixels = Array.from(classIndexes, k =>
    Uint8Array.from({ length: SIZE * SIZE * 3 }, () => (k ? 150 : 30) + 80 * random()),
  );
  const read = async (rows: readonly number[]) => ({
    inputs: Uint8Array.from(rows.flatMap(row => [...pixels[row]!])),
    count: rows.length,
  });
  return { classIndexes, read };
}

async function trainShades({ epochs = 3, learningRate = 0.01, stepsPerEpoch = 0, earlyStopping = 0 }) {
  const layers: Layer[] = [
    { kind: 'Conv2D', name: 'conv1', filters: 4, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'BatchNormalization', name: 'norm1', axis: 1 },
    { kind: 'MaxPooling2D', name: 'pool1', poolSize: 2 },
    { kind: 'Flatten', name: 'flatten' },
    { kind: 'Dropout', name: 'dropout1', rate: 0.1 },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ];
  const input = [SIZE, SIZE, 3];
  const step = createStep({
    head: new Network(layers, input, { classes: 2, seed: 3 }),
    input,
    preprocessing: 'rescale',
    hyperparameters: { optimizer: 'rmsprop', learningRate },
  });
  const ends: EpochEnd[] = [];
  const progress: Progress[] = [];
  const tensors: number[] = [];
  let now = 0;
  try {
    await train({
      step,
      examples: shades(),
      trainRows: Array.from({ length: 20 }, (_, row) => row),
      validationRows: Array.from({ length: 12 }, (_, row) => 20 + row),
      hyperparameters: { batchSize: 8, epochs, stepsPerEpoch, earlyStopping },
      seed: 3,
      onProgress: report => progress.push(report),
      onEpochEnd: end => {
        ends.push(end);
        tensors.push(tf.memory().numTensors);
      },
      clock: () => (now += 100),
    });
  } finally {
    step.dispose();
  }
  return { ends, progress, tensors };
}

test('training learns two different classes, the loss falls, and no tensor leaks', async () => {
  const { ends, tensors } = await trainShades({ epochs: 20 });
  expect(ends.at(-1)?.metrics.accuracy).toBe(1);
  expect(ends.at(-1)?.metrics.loss).toBeLessThan(ends[0]!.metrics.loss);
  expect(new Set(tensors).size).toBe(1);
});

test('an epoch of 20 images in batches of 8 has three steps, and its accuracy counts images', async () => {
  const { ends, progress } = await trainShades({ epochs: 1 });
  expect(progress.filter(({ phase }) => phase === 'training').map(({ step, steps }) => [step, steps])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(progress.at(-1)?.phase).toBe('evaluating');
  expect((ends[0]!.metrics.accuracy * 20) % 1).toBeCloseTo(0, 9);
  expect((ends[0]!.metrics.val_accuracy * 12) % 1).toBeCloseTo(0, 9);
  expect(ends[0]!.probabilities.length).toBe(12 * 2);
});

test("the validation loss is the mean negative logarithm of the true class's probability", async () => {
  const { ends } = await trainShades({ epochs: 1 });
  const { probabilities, metrics } = ends[0]!;
  const losses = Array.from({ length: 12 }, (_, i) => -Math.log(probabilities[2 * i + ((20 + i) % 2)]!));
  expect(metrics.val_loss).toBeCloseTo(losses.reduce((a, b) => a + b) / 12, 6); // both are float32
});

test('a loss of NaN ends training with an error that names epoch, step and what to do', async () => {
  await expect(trainShades({ learningRate: 1e30 })).rejects.toThrow(
    /^The loss became NaN in epoch 1, step [23] of 3\. The learning rate is probably too high: run again with a tenth of it\.$/,
  );
});

test('the best epoch is the earliest of equally good ones, by accuracy and by loss', () => {
  const epochs: EpochMetrics[] = [
    { loss: 0, accuracy: 0, val_loss: 0.9, val_accuracy: 0.5, seconds: 1 },
    { loss: 0, accuracy: 0, val_loss: 0.7, val_accuracy: 0.6, seconds: 1 },
    { loss: 0, accuracy: 0, val_loss: 0.7, val_accuracy: 0.7, seconds: 1 },
    { loss: 0, accuracy: 0, val_loss: 0.8, val_accuracy: 0.7, seconds: 1 },
  ];
  const chosen = (rule: Parameters<typeof counts>[0]) =>
    epochs.indexOf(epochs.reduce((held, next) => (counts(rule, next, held) ? next : held)));
  expect([chosen('BEST_ACCURACY'), chosen('LOWEST_LOSS'), chosen('LAST')]).toEqual([2, 1, 3]);
});

test('epochs with fewer steps continue the pass: three epochs of one step see the images of one epoch of three', async () => {
  const short = await trainShades({ epochs: 3, stepsPerEpoch: 1 });
  const whole = await trainShades({ epochs: 1 });
  const steps = short.progress
    .filter(({ phase }) => phase === 'training')
    .map(({ epoch, step, steps }) => [epoch, step, steps]);
  expect(steps).toEqual([
    [1, 1, 1],
    [2, 1, 1],
    [3, 1, 1],
  ]);
  expect(short.ends.at(-1)?.probabilities).toEqual(whole.ends.at(-1)?.probabilities);
});

test('early stopping ends training after so many epochs without a lower validation loss, and never with 0', async () => {
  // A learning rate this large makes the loss jump.
  const all = await trainShades({ epochs: 12, learningRate: 1.5 });
  const losses = all.ends.map(({ metrics }) => metrics.val_loss);
  // Computed independently: the first epoch that is the second in a row without a new lowest loss.
  let waited = 0;
  const end = losses.findIndex((loss, at) => {
    waited = losses.slice(0, at).every(before => loss < before) ? 0 : waited + 1;
    return waited === 2;
  });
  expect(end).toBeGreaterThan(0);
  expect(all.ends.length).toBe(12);
  expect((await trainShades({ epochs: 12, learningRate: 1.5, earlyStopping: 2 })).ends.length).toBe(end + 1);
});
