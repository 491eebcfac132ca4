import { expect, test } from 'vitest';
import { CASES, CLASSES, planOf } from '../../bench/training/cases.ts';
import { operationsPerImage } from '../../bench/training/operations.ts';

const operationsOf = (key: string, basePasses: number) => {
  const which = CASES.find(candidate => candidate.key === key);
  if (!which) throw new Error(`No case ${key}`);
  return operationsPerImage(planOf(which, 'float32'), { classes: CLASSES, basePasses });
};

test('a training step of the baseline is counted forward, and twice backward without the gradient of the images', () => {
  // Places x kernel x channels in x channels out, by hand; the last two are the dense layers.
  const first = 126 * 126 * 9 * 3 * 32;
  const others = [61 * 61 * 9 * 32 * 64, 28 * 28 * 9 * 64 * 128, 12 * 12 * 9 * 128 * 128, 4 * 4 * 9 * 128 * 128];
  const dense = 2 * 2 * 128 * 512 + 512 * 3;
  const forward = others.reduce((sum, count) => sum + count, first + dense);
  expect(operationsOf('baseline', 1)).toBe(2 * (3 * forward - first));
});

test('a frozen base is counted forward only, once in fifty epochs or in each of them', () => {
  // VGG16's blocks at 128, 64, 32, 16 and 8 pixels a side; its head trains on 4 x 4 x 512 features.
  const block = (side: number, ...channels: number[]) =>
    channels.slice(1).reduce((sum, out, index) => sum + side * side * 9 * (channels[index] as number) * out, 0);
  const base =
    block(128, 3, 64, 64) +
    block(64, 64, 128, 128) +
    block(32, 128, 256, 256, 256) +
    block(16, 256, 512, 512, 512) +
    block(8, 512, 512, 512, 512);
  const [hidden, classes] = [4 * 4 * 512 * 256, 256 * 3];
  const head = 2 * (3 * (hidden + classes) - hidden);
  expect(operationsOf('vgg16-frozen', 1)).toBeCloseTo((2 * base) / 50 + head, 3);
  expect(operationsOf('vgg16-frozen', 50)).toBeCloseTo(2 * base + head, 3);
});
