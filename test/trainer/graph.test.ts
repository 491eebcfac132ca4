import type { Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { sizeOf } from '../../common/layers/shape.ts';
import type { Plan } from '../../trainer/architectures/architecture.ts';
import { architectureOf } from '../../trainer/architectures/registry.ts';
import { createProgram } from '../../trainer/graph/createProgram.ts';
import type { Execution } from '../../trainer/graph/execution.ts';
import { PRECISIONS } from '../../trainer/graph/precision.ts';
import { record } from '../../trainer/graph/recording.ts';
import { nativePrecisions } from '../../trainer/machine/nativePrecisions.ts';
import { assemble } from '../../trainer/network/assemble.ts';
import { Network } from '../../trainer/network/network.ts';
import { normalizeRows } from '../../trainer/network/operations.ts';
import { backend, tf } from '../../trainer/tensorflow/tensorflow.ts';
import { augmenter } from '../../trainer/training/augment.ts';
import { createStep } from '../../trainer/training/step.ts';
import { distance, labels, pictures, smooth } from '../support/reference.ts';

// Graphs are compared with eager execution of the same functions, which other tests compare with Keras.

type Case = { architecture: string; hyperparameters?: object; imageSize: number };

const cases: Case[] = [
  { architecture: 'baseline', imageSize: 96 },
  { architecture: 'regularized', imageSize: 96 },
  // Over channels, the gradient of a bias before the normalisation is a cancelling sum, whose rest RMSprop would enlarge.
  {
    architecture: 'regularized',
    imageSize: 96,
    hyperparameters: { batchNormAxis: -1, optimizer: 'sgd', learningRate: 0.02 },
  },
  { architecture: 'augmented', imageSize: 96 },
  { architecture: 'vgg16-frozen', imageSize: 32, hyperparameters: { weights: 'none', preprocessing: 'imagenet' } },
  { architecture: 'vgg16-trainable', imageSize: 32, hyperparameters: { weights: 'none', optimizer: 'adam' } },
];
const titled = cases.map(given => ({
  title: `${given.architecture} ${JSON.stringify(given.hyperparameters ?? '')}`,
  given,
}));

const CLASSES = 3;

function stepOf(
  { architecture, hyperparameters, imageSize }: Case,
  execution: Execution,
  change = (layer: Layer) => layer,
) {
  const configured = architectureOf(architecture).configure({ ...hyperparameters, imageSize });
  const plan: Plan = { ...configured, layers: configured.layers.map(change) };
  const network = assemble(plan, { classes: CLASSES, seed: 5 });
  const step = createStep({ ...plan, ...network, execution, precision: plan.hyperparameters.precision });
  const augment = plan.augmentation && augmenter(plan.augmentation, imageSize, 5);
  return {
    ...step,
    weights: network.head.weights,
    train: (number: number, count: number) =>
      step.trainBatch(
        { inputs: pictures(100 + 2 * number, count, imageSize), count, projections: augment?.(count, number) },
        labels(300 + number, count, CLASSES),
        number,
      ),
  };
}

type Open = () => ReturnType<typeof stepOf>;

/** Returns the distance between graph and eager execution. */
const compare = (given: Case, batches: readonly number[], change?: (layer: Layer) => Layer) =>
  compareSteps([() => stepOf(given, 'eager', change), () => stepOf(given, 'graph', change)], batches);

/**
 * Returns the distance between two steps after these batches, relative to how far the first one's weights moved, in the layer
 * where it is largest.
 */
function compareSteps(both: [Open, Open], batches: readonly number[]) {
  const [one, other] = both.map(open => {
    const step = open();
    const before = step.getWeights();
    const losses = batches.map((count, number) => step.train(number, count).loss);
    const after = step.getWeights();
    step.dispose();
    const moved = (at: number) => Array.from(after[at] ?? [], (value, k) => value - (before[at]?.[k] ?? Number.NaN));
    const names = [...new Set(step.weights.map(({ layer }) => layer))];
    return {
      losses,
      layers: names.map(name => step.weights.flatMap(({ layer }, at) => (layer === name ? moved(at) : []))),
    };
  });
  if (!one || !other) throw new Error('both results are needed');
  return {
    loss: distance(other.losses, one.losses),
    layer: Math.max(...other.layers.map((moved, at) => distance(moved, one.layers[at] ?? []))),
  };
}

test.each(titled)('one step of $title equals the eager step', ({ given }) => {
  const { loss, layer } = compare(given, [8]);
  expect(loss).toBeLessThan(1e-6);
  expect(layer).toBeLessThan(1e-5);
});

// The shorter batches make a new session take over the variables. Smooth activations avoid edges where rounding decides.
test.each(titled)('ten steps of $title, made smooth, equal eager steps', ({ given }) => {
  const { loss, layer } = compare(given, [8, 8, 5, 8, 8, 5, 8, 8, 8, 8], smooth);
  expect(loss).toBeLessThan(1e-4);
  expect(layer).toBeLessThan(1e-4);
});

test('functions run as a graph unless eager execution is requested', () => {
  const sessions = () => backend.binding.getNumOfSavedModels();
  const open = (['graph', 'eager'] as const).map(execution => {
    const step = stepOf({ architecture: 'baseline', imageSize: 96 }, execution);
    step.train(0, 2);
    const during = sessions();
    step.dispose();
    return [during, sessions()];
  });
  expect(open).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

// Factors have 8 bits, which is an error of 0.4 % in each product and less in a sum of many.
test.each(['baseline', 'regularized', 'vgg16-frozen'])(
  '%s in bfloat16 is close to float32, but not equal',
  architecture => {
    const [float32, bfloat16] = PRECISIONS.map(precision => {
      const step = stepOf(
        {
          architecture,
          imageSize: 96,
          hyperparameters: { precision, ...(architecture === 'vgg16-frozen' && { weights: 'none' }) },
        },
        'graph',
      );
      const { loss } = step.train(0, 8);
      const { probabilities } = step.evaluate({ inputs: pictures(1, 8, 96), count: 8 });
      step.dispose();
      return { loss, probabilities };
    });
    if (!float32 || !bfloat16) throw new Error('both results are needed');
    expect(bfloat16.probabilities).not.toEqual(float32.probabilities);
    expect(distance([bfloat16.loss], [float32.loss])).toBeLessThan(0.01);
    expect(distance(bfloat16.probabilities, float32.probabilities)).toBeLessThan(0.1);
  },
);

// Smooth activations and plain gradients, because RMSprop would scale all gradients to one size. Normalisation over channels is
// left out because the gradients of the first layers cancel (see above). Without the instructions for bfloat16, which the product
// requires, TensorFlow emulates it and rounds more often.
test.skipIf(!nativePrecisions().includes('bfloat16')).each(['baseline', 'regularized', 'vgg16-trainable'])(
  '%s learns the same in bfloat16 as in float32',
  architecture => {
    const [float32, bfloat16] = PRECISIONS.map(precision => () => {
      const imageSize = architecture === 'vgg16-trainable' ? 32 : 96;
      const weights = architecture === 'vgg16-trainable' && { weights: 'none' };
      const hyperparameters = { precision, optimizer: 'sgd', learningRate: 0.02, ...weights };
      return stepOf({ architecture, imageSize, hyperparameters }, 'graph', smooth);
    });
    if (!float32 || !bfloat16) throw new Error('both results are needed');
    const { layer } = compareSteps([float32, bfloat16], [8]);
    expect(layer).toBeGreaterThan(1e-4);
    expect(layer).toBeLessThan(0.05);
  },
);

test('bfloat16 is refused in eager execution', () => {
  const given = { architecture: 'baseline', imageSize: 96, hyperparameters: { precision: 'bfloat16' } };
  expect(() => stepOf(given, 'eager')).toThrow('bfloat16 needs graph execution');
});

test('a thousand steps leave neither tensors nor memory behind', () => {
  const [input, count] = [[32, 32, 3], 64];
  const layers: Layer[] = [
    { kind: 'Conv2D', name: 'conv1', filters: 4, kernelSize: 3, padding: 'valid', activation: 'relu' },
    { kind: 'BatchNormalization', name: 'norm1', axis: -1 },
    { kind: 'MaxPooling2D', name: 'pool1', poolSize: 4 },
    { kind: 'Flatten', name: 'flatten' },
    { kind: 'Dropout', name: 'dropout1', rate: 0.3 },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ];
  const step = createStep({
    head: new Network(layers, input, { classes: CLASSES, seed: 1 }),
    input,
    preprocessing: 'rescale',
    hyperparameters: { optimizer: 'rmsprop', learningRate: 1e-4 },
  });
  const images = pictures(1, count, 32);
  const classes = labels(2, count, CLASSES);
  const after = (from: number, steps: number) => {
    for (let number = from; number < from + steps; number++) {
      step.trainBatch({ inputs: Uint8Array.from(images), count }, classes, number);
      if (number % 10 === 0) step.evaluate({ inputs: Uint8Array.from(images), count });
    }
    return { tensors: backend.binding.getNumOfTensors(), megabytes: process.memoryUsage().rss / 1e6 };
  };
  const early = after(0, 200);
  const late = after(200, 1000);
  step.dispose();
  expect(late.tensors).toBe(early.tensors);
  expect(late.megabytes - early.megabytes).toBeLessThan(80); // leaking one batch of bytes per step would take 196 MB
});

test.each(PRECISIONS)(
  "the elementwise part of normalised rows' gradient is one pass with one result in %s",
  precision => {
    const shape = [2, 64, 64, 64];
    const feed = { values: new Float32Array(sizeOf(shape)), shape };
    const normalize = (x: Tensor) =>
      normalizeRows(x as Tensor4D, tf.ones([64]), tf.zeros([64]), {
        epsilon: 1e-3,
        relu: true,
        onStatistics: () => {},
      });
    const { nodes } = record((x, dy) => [tf.grad(normalize)(x as Tensor, dy as Tensor)], {
      scope: 'gradient',
      feeds: [feed, feed],
      handles: new Map(),
      precision,
    });
    const compiled = nodes.filter(({ pass }) => pass);
    const leaving = compiled.filter(({ name }) => nodes.some(({ pass, inputs }) => !pass && inputs.includes(name)));
    expect(compiled.map(({ op }) => op)).toEqual(expect.arrayContaining(['Mul', 'Add', 'Sub', 'ReluGrad']));
    expect(new Set(compiled.map(({ pass }) => pass)).size).toBe(1);
    expect(leaving).toHaveLength(1); // every other result would be written to memory and read again
  },
);

test('a large tensor that is neither an input nor a variable is refused as a constant', () => {
  const table = tf.zeros([200, 200]);
  const program = createProgram('graph', {
    variables: [],
    precision: 'float32',
    functions: { product: x => [x!.matMul(table)] },
  });
  expect(() => program.run('product', [{ values: new Float32Array(200), shape: [1, 200] }])).toThrow(
    '200 x 200 in product_1x200 is neither an input nor a variable',
  );
  table.dispose();
});
