import type { Rank, Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import { expect, test } from 'vitest';
import { isWinogradFaster, winogradConv2d } from '../../trainer/network/winograd.ts';
import { tf } from '../../trainer/tensorflow.ts';

type Convolution = (x: Tensor4D, kernel: Tensor4D) => Tensor4D;

const drawn = (seed: number, shape: [number, number, number, number]) =>
  tf.randomNormal<Rank.R4>(shape, 0, 1, 'float32', seed);

const largest = (tensor: Tensor) => tensor.abs().max().dataSync()[0] as number;

/** The outputs, and the gradients of their sum weighted by `dy`. */
const passBothWays = (convolution: Convolution, [x, kernel, dy]: readonly Tensor4D[]) => [
  convolution(x as Tensor4D, kernel as Tensor4D),
  ...tf.grads(convolution as (...inputs: Tensor[]) => Tensor)([x, kernel] as Tensor[], dy),
];

test.each([
  ['square', [3, 8, 8, 20], 12],
  ['wide', [2, 4, 10, 7], 9],
  ['one tile, one channel, one filter', [1, 2, 2, 1], 1],
] as const)('%s images are convolved as by TensorFlow, and have its gradients', (_, shape, filters) => {
  const [count, rows, columns, channels] = shape;
  const given = [drawn(1, [...shape]), drawn(2, [3, 3, channels, filters]), drawn(3, [count, rows, columns, filters])];
  const expected = passBothWays((x, kernel) => tf.conv2d(x, kernel, 1, 'same'), given);
  const actual = passBothWays(winogradConv2d, given);
  expected.forEach((tensor, at) => {
    expect(actual[at]?.shape).toEqual(tensor.shape);
    expect(largest(tensor.sub(actual[at] as Tensor))).toBeLessThan(1e-6 * largest(tensor));
  });
});

test('it is for wide layers on images of even size', () => {
  expect(isWinogradFaster([32, 32, 32, 128], 256)).toBe(true); // the third block of VGG16 on 128 x 128
  expect(isWinogradFaster([32, 8, 8, 512], 512)).toBe(true);
  expect(isWinogradFaster([32, 7, 7, 512], 512)).toBe(false);
  expect(isWinogradFaster([32, 64, 64, 128], 128)).toBe(false);
});
