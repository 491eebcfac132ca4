import { expect, test } from 'vitest';
import { baseline } from '../../trainer/architectures/baseline.ts';
import { architectures } from '../../trainer/architectures/registry.ts';
import { buildModel } from '../../trainer/model.ts';

test.each([
  { classes: 3, parameters: 652_611 }, // counted by Keras
  { classes: 2, parameters: 652_098 },
])('the baseline has $parameters parameters at 128 x 128 and $classes classes', ({ classes, parameters }) => {
  const { layers } = baseline.configure({});
  const model = buildModel('baseline', layers, { imageSize: 128, classes, seed: 1 });
  expect(model.countParams()).toBe(parameters);
  model.dispose();
});

test('its initial weights are glorot uniform and zeros, as in Keras, and follow from the seed', () => {
  const { layers } = baseline.configure({});
  const kernel = (seed: number) => {
    const model = buildModel('baseline', layers, { imageSize: 128, classes: 3, seed });
    const [values = [], bias = []] = model
      .getLayer('dense1')
      .getWeights()
      .map(weight => [...weight.dataSync()]);
    model.dispose();
    return { values, bias };
  };
  const { values, bias } = kernel(1);
  const limit = Math.sqrt(6 / (512 + 512));
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + b * b, 0) / values.length;
  expect(Math.max(...values.slice(0, 10_000))).toBeLessThanOrEqual(limit);
  expect(Math.abs(mean)).toBeLessThan(limit / 100);
  expect(variance).toBeCloseTo(limit ** 2 / 3, 4);
  expect(bias.every(value => value === 0)).toBe(true);
  expect(kernel(1).values).toEqual(values);
  expect(kernel(2).values).not.toEqual(values);
});

test('what is announced is plain data, with a schema that the defaults fit', () => {
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

test('the schema carries titles, limits and defaults for a form', () => {
  expect((baseline.hyperparametersSchema.properties as Record<string, unknown>).imageSize).toEqual({
    type: 'integer',
    title: 'Image size',
    description: 'Pixels a side; every image is resized to a square of it.',
    minimum: 8,
    maximum: 1024,
    default: 128,
  });
  expect(baseline.hyperparametersSchema).toMatchObject({ type: 'object', additionalProperties: false });
});

test('values outside the limits and names that it does not know are refused', () => {
  expect(() => baseline.configure({ epochs: 0 })).toThrow();
  expect(() => baseline.configure({ dropout: 0.5 })).toThrow();
});
