import { expect, test } from 'vitest';
import { baseline } from '../../trainer/architectures/baseline.ts';
import { architectureOf, architectures } from '../../trainer/architectures/registry.ts';
import { parameterCount, weightSpecs } from '../../trainer/architectures/weightSpecs.ts';
import { assemble } from '../../trainer/network/assemble.ts';
import { Network } from '../../trainer/network/network.ts';

// Keras' parameter counts for images of 128 x 128 x 3.
test.each([
  { key: 'baseline', set: {}, classes: 3, total: 652_611, trainable: 652_611 },
  { key: 'baseline', set: {}, classes: 2, total: 652_098, trainable: 652_098 },
  { key: 'regularized', set: {}, classes: 3, total: 655_583, trainable: 654_097 },
  { key: 'regularized', set: { batchNormAxis: -1 }, classes: 3, total: 656_579, trainable: 654_595 },
  { key: 'augmented', set: {}, classes: 3, total: 655_583, trainable: 654_097 },
  { key: 'vgg16-frozen', set: {}, classes: 3, total: 16_812_867, trainable: 2_098_179 },
  { key: 'vgg16-trainable', set: {}, classes: 3, total: 18_979_395, trainable: 18_979_395 },
])('$key with $set and $classes classes has $total parameters', ({ key, set, classes, total, trainable }) => {
  const { layers } = architectureOf(key).configure(set);
  const weights = weightSpecs(layers, [128, 128, 3], classes);
  expect(parameterCount(weights)).toBe(total);
  expect(parameterCount(weights.filter(({ trainable }) => trainable))).toBe(trainable);
});

test('initial weights are Glorot uniform and zeros, as in Keras, and depend only on the seed', () => {
  const { layers } = baseline.configure({});
  const dense = layers.slice(-2, -1); // 512 to 512
  const weights = (seed: number) => {
    const network = new Network(dense, [512], { classes: 3, seed });
    const [kernel = new Float32Array(), bias = new Float32Array()] = network.getWeights();
    network.dispose();
    return { kernel, bias };
  };
  const { kernel, bias } = weights(1);
  const limit = Math.sqrt(6 / (512 + 512));
  const mean = kernel.reduce((a, b) => a + b, 0) / kernel.length;
  const variance = kernel.reduce((a, b) => a + b * b, 0) / kernel.length;
  expect(kernel.every(value => Math.abs(value) <= limit)).toBe(true);
  expect(Math.abs(mean)).toBeLessThan(limit / 100);
  expect(variance / (limit ** 2 / 3)).toBeCloseTo(1, 2);
  expect(bias.every(value => value === 0)).toBe(true);
  expect(weights(1).kernel).toEqual(kernel);
  expect(weights(2).kernel).not.toEqual(kernel);
});

test('a frozen base is separated from the layers that train', () => {
  const plan = architectureOf('vgg16-frozen').configure({ imageSize: 32 });
  const { base, head } = assemble(plan, { classes: 3, seed: 1 });
  expect(base?.output).toEqual([1, 1, 512]);
  expect(base?.trainable).toEqual([]);
  expect(head.layers.map(({ name }) => name)).toEqual(['flatten', 'dense1', 'classes']);
  base?.dispose();
  head.dispose();
});

test('an announced architecture is plain data, with defaults that are valid by its schema', () => {
  for (const { key, hyperparametersSchema, defaults, configure } of architectures) {
    const { layers } = configure({});
    expect(JSON.parse(JSON.stringify({ hyperparametersSchema, defaults, layers })), key).toEqual({
      hyperparametersSchema,
      defaults,
      layers,
    });
    expect(Object.keys(hyperparametersSchema.properties as object), key).toEqual(Object.keys(defaults));
  }
});

test('the schema includes titles, groups, limits and defaults for a form', () => {
  expect((baseline.hyperparametersSchema.properties as Record<string, unknown>).imageSize).toEqual({
    type: 'integer',
    title: 'Image size',
    description: 'Every image is resized to a square of this many pixels per side.',
    group: 'Images',
    minimum: 8,
    maximum: 1024,
    default: 128,
  });
  expect(baseline.hyperparametersSchema).toMatchObject({ type: 'object', additionalProperties: false });
});

test('values outside the limits and unknown names are refused', () => {
  expect(() => baseline.configure({ epochs: 0 })).toThrow();
  expect(() => baseline.configure({ dropout: 0.5 })).toThrow();
  expect(() => architectureOf('regularized').configure({ dropout: 1 })).toThrow();
  expect(() => architectureOf('regularized').configure({ batchNormAxis: 2 })).toThrow();
});
