import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import { Network } from '../../trainer/network/network.ts';
import { readFixture } from '../support/reference.ts';

// Made by reference/makers/initial_weights.py, which says what it holds.
const keras = readFixture<{
  kernels: { layer: 'Conv2D' | 'Dense'; shape: number[]; limit: number; count: number; quantiles: number[] }[];
  constants: Record<string, number>;
}>('initial-weights');

const described = (kind: 'Conv2D' | 'Dense', size: number): Layer =>
  kind === 'Conv2D'
    ? { kind, name: 'layer', filters: size, kernelSize: 3, padding: 'valid', activation: 'relu' }
    : { kind, name: 'layer', units: size, activation: 'relu' };

function initialWeights(layer: Layer, input: number[], seed: number) {
  const network = new Network([layer], input, { classes: 3, seed });
  const values = network.getWeights().map((values, index) => ({ name: network.weights[index]?.name ?? '', values }));
  network.dispose();
  return values;
}

test.each(keras.kernels.map(kernel => ({ ...kernel, title: `${kernel.layer} ${kernel.shape.join(' x ')}` })))(
  'a new kernel of $title is distributed as in Keras',
  ({ layer, shape, limit, count, quantiles }) => {
    const [inputs = 0, outputs = 0] = shape.slice(-2);
    const input = layer === 'Conv2D' ? [8, 8, inputs] : [inputs];
    const drawn: number[] = [];
    for (let seed = 1; drawn.length < 20_000; seed++) {
      const kernel = initialWeights(described(layer, outputs), input, seed).find(({ name }) => name === 'kernel');
      for (const value of kernel?.values ?? []) drawn.push(value / limit);
    }
    // Kolmogorov and Smirnov's two samples: so far apart are distributions that are the same in one of 1,000 tries.
    const furthest = quantiles.reduce((most, quantile, index) => {
      const below = drawn.filter(value => value <= quantile).length / drawn.length;
      return Math.max(most, Math.abs(below - index / (quantiles.length - 1)));
    }, 0);
    expect(furthest).toBeLessThan(1.95 * Math.sqrt(1 / drawn.length + 1 / count));
    expect(drawn.every(value => Math.abs(value) <= 1 + 1e-6)).toBe(true);
  },
);

test('all other weights begin at the constants that Keras has', () => {
  const layers: Layer[] = [described('Dense', 4), { kind: 'BatchNormalization', name: 'norm', axis: -1 }];
  const begun = layers.flatMap(layer => initialWeights(layer, [4], 1)).filter(({ name }) => name !== 'kernel');
  expect(Object.fromEntries(begun.map(({ name, values }) => [name, [...new Set(values)]]))).toEqual(
    Object.fromEntries(Object.entries(keras.constants).map(([name, value]) => [name, [value]])),
  );
});
