import { expect, test } from 'vitest';
import { around, labels, pictures, readFixture, uniforms } from '../support/reference.ts';

type Drawn = { seed: number; values: number[] };
const python = readFixture<{
  uniform: Drawn;
  largeSeed: Drawn;
  around: Drawn & { middle: number; scale: number };
  images: Drawn & { count: number; size: number };
  labels: Drawn & { classes: number };
}>('counter-values');

test('both sides compute the same weights, pictures and labels', () => {
  for (const { seed, values } of [python.uniform, python.largeSeed])
    expect([...uniforms(seed, values.length)]).toEqual(values);
  expect([...around(python.around, python.around.values.length)]).toEqual(python.around.values);
  const { images } = python;
  expect([...pictures(images.seed, images.count, images.size)]).toEqual(images.values);
  expect([...labels(python.labels.seed, python.labels.values.length, 3)]).toEqual(python.labels.values);
});

test('the generator is mulberry32: its first value for the seed 0 by hand', () => {
  // state = 0x6d2b79f5 = 1831565813; t = (state ^ state >>> 15) * (state | 1); t ^= t + (t ^ t >>> 7) * (t | 61), mod 2^32;
  // (t ^ t >>> 14) / 2^32, in arbitrary precision.
  const state = 0x6d2b79f5n;
  const word = 2n ** 32n;
  let t = ((state ^ (state >> 15n)) * (state | 1n)) % word;
  t ^= (t + (((t ^ (t >> 7n)) * (t | 61n)) % word)) % word;
  expect(uniforms(0, 1)[0]).toBe(Number((t ^ (t >> 14n)) % word) / 2 ** 32);
});
