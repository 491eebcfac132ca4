import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import { expect, test } from 'vitest';
import { withGradient } from '../../trainer/network/operations.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';

test("a gradient's intermediate tensors are freed before the next gradient is computed", () => {
  const tensors: number[] = [];
  const layer = (pieces: number) =>
    withGradient(([x]: [Tensor]) => ({
      value: x.mul(2),
      saved: [],
      gradients: dy => {
        tensors.push(tf.memory().numTensors);
        return [tf.addN(Array.from({ length: pieces }, () => dy.mul(2 / pieces)))];
      },
    }));
  const gradient = (pieces: number) => {
    tensors.length = 0;
    tf.tidy(() =>
      tf
        .grad(x => layer(1)(layer(pieces)(layer(1)(x))))(tf.scalar(1))
        .dataSync(),
    );
    return (tensors[2] as number) - (tensors[1] as number);
  };
  expect(gradient(100)).toBe(gradient(1));
});
