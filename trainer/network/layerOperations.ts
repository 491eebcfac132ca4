import type { Rank, Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-node-gpu';
import type { NormalizationSettings, NormalizationWeights, Operations } from '../../common/layers/operations.ts';
import { sizeOf } from '../../common/layers/shape.ts';
import type { Window } from '../../common/layers/window.ts';
import { seedFor } from '../numbers/random.ts';
import { tf } from '../tensorflow/tensorflow.ts';
import {
  biasAdd,
  biasReluMaxPool,
  normalizeChannels,
  normalizeRows,
  plus,
  scaleAndShiftRows,
  statelessUniform,
  times,
} from './operations.ts';
import { suitsWinograd, winogradConv2d } from './winograd.ts';

/** Training draws dropout from the step's number and updates moving statistics. Inference does neither. */
export type Mode = { training: false } | { training: true; step: Tensor1D };

/** The operations of layers in TensorFlow, including operations for fused layers (fusions.ts). */
export interface LayerOperations extends Operations<Tensor, Variable> {
  biasReluMaxPool(images: Tensor, bias: Variable, window: Window): Tensor;
}

/** @param seed the run's seed, from which all randomness derives */
export const layerOperations = (mode: Mode, seed: number): LayerOperations => ({
  convolve: (images, kernel, window) => convolve(images as Tensor4D, kernel as Variable<Rank.R4>, window),
  addBias: biasAdd,
  activate,
  maxPool: (images, { size, strides, padding }) => tf.maxPool(images as Tensor4D, [...size], [...strides], padding),
  averagePool: (images, { size, strides, padding }) => tf.avgPool(images as Tensor4D, [...size], [...strides], padding),
  globalMax: images => images.max([1, 2]),
  globalAverage: images => images.mean([1, 2]),
  normalize: mode.training ? normalizeByBatch : normalizeByMoving,
  drop: (x, rate, layer) => (mode.training && rate > 0 ? drop(x, rate, seedFor(seed, 'dropout', layer), mode.step) : x),
  flatten: x => x.reshape([x.shape[0] as number, sizeOf(x.shape.slice(1))]),
  multiply: (x, kernel) => tf.matMul(x as Tensor2D, kernel as Variable<Rank.R2>),
  scale: (x, factor, summand) => x.mul(factor).add(summand),
  biasReluMaxPool: (images, bias, window) => biasReluMaxPool(images as Tensor4D, bias, window),
});

const convolve = (images: Tensor4D, kernel: Tensor4D, window: Window): Tensor =>
  suitsWinograd(window, images.shape, kernel.shape)
    ? winogradConv2d(images, kernel)
    : tf.conv2d(images, kernel, [...window.strides], window.padding);

function activate(x: Tensor, name: string): Tensor {
  switch (name) {
    case 'linear':
      return x;
    case 'relu':
      return x.relu();
    case 'tanh':
      return x.tanh();
    case 'softmax':
      return x; // only the last layer has it, and callers add it if they need probabilities (see Network)
  }
  throw new Error(`This trainer does not support the activation ${name}.`);
}

/** Scales up the remaining values so that sums keep their expectation, as Keras does (Srivastava et al. 2014). */
function drop(x: Tensor, rate: number, seed: number, step: Tensor1D): Tensor {
  const stream = tf.tensor1d([seed | 0], 'int32');
  const kept = statelessUniform(x.shape, stream.concat(step)).greaterEqual(rate);
  return x.mul(kept.cast('float32').mul(1 / (1 - rate)));
}

function normalizeByBatch(
  x: Tensor,
  { gamma, beta, movingMean, movingVariance }: NormalizationWeights<Variable>,
  { axis, epsilon, momentum, relu }: NormalizationSettings,
): Tensor {
  const wide = (x.rank === 2 ? x.reshape([x.shape[0] as number, 1, 1, x.shape[1] as number]) : x) as Tensor4D;
  const move = (moving: Variable, value: Tensor) => moving.assign(moving.mul(momentum).add(value.mul(1 - momentum)));
  const normalization = {
    epsilon,
    onStatistics: (mean: Tensor, variance: Tensor) => {
      move(movingMean, mean);
      move(movingVariance, variance);
    },
  };
  const normalized = isOverRows(axis, x)
    ? normalizeRows(wide, gamma, beta, { ...normalization, relu })
    : normalizeChannels((relu ? wide.relu() : wide) as Tensor4D, gamma, beta, normalization);
  return normalized.reshape(x.shape);
}

function normalizeByMoving(
  input: Tensor,
  { gamma, beta, movingMean, movingVariance }: NormalizationWeights<Variable>,
  { axis, epsilon, relu }: NormalizationSettings,
): Tensor {
  const x = relu ? input.relu() : input;
  const scale = movingVariance.add(epsilon).rsqrt().mul(gamma);
  const offset = beta.sub(movingMean.mul(scale));
  return isOverRows(axis, x) ? scaleAndShiftRows(x, scale, offset) : plus(times(x, scale), offset);
}

/** Axis 1 is the rows of images, but the last axis of features. */
function isOverRows(axis: number, { rank }: Tensor): boolean {
  if (axis === -1 || axis === rank - 1) return false;
  if (axis === 1 && rank === 4) return true;
  throw new Error(`This trainer normalises over the rows or the channels of images, not over axis ${axis}.`);
}
