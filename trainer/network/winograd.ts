import type { Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import { backend, tf } from '../tensorflow.ts';
import {
  concatenated,
  evenAndOdd,
  float32Product,
  interleaved,
  matrixProduct,
  minus,
  plus,
  withGradient,
} from './operations.ts';
import type { Shape } from './weightSpecs.ts';

// Winograd's minimal filtering F(2 x 2, 3 x 3), as Lavin and Gray 2015 (arXiv 1509.09308) use it for convolutions: a tile of
// 2 x 2 outputs takes 16 multiplications, one at each of its points, instead of 36. With all channels and filters these are 16
// products of matrices; before and after them stand sums. In exact arithmetic it is the convolution.

/** How four inputs in a row make up the points (their B^T, its last row negated), and how the weights do (G). */
const INPUT = [
  [1, 0, -1, 0],
  [0, 1, 1, 0],
  [0, -1, 1, 0],
  [0, -1, 0, 1],
];
const KERNEL = [
  [1, 0, 0],
  [0.5, 0.5, 0.5],
  [0.5, -0.5, 0.5],
  [0, 0, 1],
];

/** A convolution of 3 x 3 over images padded with zeros, so that they keep their size. */
export const winogradConv2d = (x: Tensor4D, kernel: Tensor4D): Tensor4D => convolve(x, kernel) as Tensor4D;

const convolve = withGradient(([x, kernel]: [Tensor, Tensor]) => {
  const inputs = inputPoints(x);
  const weights = kernelPoints(kernel);
  const products = inputs.map((input, point) => matrixProduct(input, weights[point] as Tensor));
  return {
    value: outputsFromPoints(products, [...x.shape.slice(0, 3), kernel.shape[3] as number]),
    saved: [...inputs, ...weights],
    gradients: (dy, saved: Tensor[]) => {
      const [inputs, weights] = [saved.slice(0, products.length), saved.slice(products.length)];
      const dProducts = outputPoints(dy);
      const dInputs = dProducts.map((dProduct, point) =>
        matrixProduct(dProduct, weights[point] as Tensor, false, true),
      );
      const dWeights = dProducts.map((dProduct, point) => matrixProduct(inputs[point] as Tensor, dProduct, true));
      return [imagesFromInputPoints(dInputs, x.shape), kernelFromPoints(dWeights, kernel.shape)];
    },
  };
});

/** Images to the points of their tiles: 16 matrices of tiles x channels. */
function inputPoints(images: Tensor): Tensor[] {
  const [count, rows, columns, channels] = images.shape as [number, number, number, number];
  return bands(rows).flatMap(down => {
    const lines = tf.matMul(tf.tensor3d([down]), images.reshape([count, rows, columns * channels]));
    return bands(columns).map(across =>
      tf.matMul(tf.tensor3d([across]), lines.reshape([-1, columns, channels])).reshape([-1, channels]),
    );
  });
}

/** Its adjoint: what points add up to in images of this shape. */
function imagesFromInputPoints(points: readonly Tensor[], shape: Shape): Tensor {
  const [count, rows, columns, channels] = shape as [number, number, number, number];
  const sum = (size: number, parts: Tensor[]) =>
    tf.matMul(tf.tensor3d([bands(size).flat()]), concatenated(parts, 1), true);
  const lines = inFours(points).map(four => {
    const parts = four.map(point => point.reshape([-1, columns / 2, channels]));
    return sum(columns, parts).reshape([count, rows / 2, columns * channels]);
  });
  return sum(rows, lines).reshape([...shape]);
}

/** For each of the four points along an axis, tiles x size: a tile's inputs begin one before its outputs, beyond the edges lie zeros. */
const bands = (size: number): number[][][] =>
  INPUT.map(row =>
    Array.from({ length: size / 2 }, (_, tile) => Array.from({ length: size }, (_, at) => row[at - 2 * tile + 1] ?? 0)),
  );

/** What the products at the points add up to in outputs of this shape: along an axis 0 + 1 + 2 and 1 - 2 + 3 (their A^T). */
function outputsFromPoints(points: readonly Tensor[], shape: Shape): Tensor {
  const [, , columns, channels] = shape as [number, number, number, number];
  // In the order in which TensorFlow's graph optimizer would add: then a graph has the same numbers to the last bit.
  const sums = ([p0, p1, p2, p3]: Four) => [plus(plus(p0, p1), p2), plus(minus(p1, p2), p3)] as const;
  const lines = inFours(points).map(four => interleaved(sums(four), channels)) as Four;
  return interleaved(sums(lines), columns * channels).reshape([...shape]);
}

/** Its adjoint. */
function outputPoints(outputs: Tensor): Tensor[] {
  const [, , columns, channels] = outputs.shape as [number, number, number, number];
  const points = ([even, odd]: readonly [Tensor, Tensor]) => [even, plus(even, odd), minus(even, odd), odd];
  return points(evenAndOdd(outputs, columns * channels)).flatMap(line => points(evenAndOdd(line, channels)));
}

type Four = [Tensor, Tensor, Tensor, Tensor];
const inFours = (points: readonly Tensor[]) => [0, 4, 8, 12].map(at => points.slice(at, at + 4) as Four);

/** Each of 16 points by each of the 3 x 3 weights. */
const KERNEL_2D = KERNEL.flatMap(down => KERNEL.map(across => down.flatMap(a => across.map(b => a * b))));

/** 16 matrices of channels x filters. */
function kernelPoints(kernel: Tensor): Tensor[] {
  const [, , channels, filters] = kernel.shape as [number, number, number, number];
  const points = float32Product(tf.tensor2d(KERNEL_2D), kernel.reshape([-1, channels * filters]));
  return tf.unstack(points.reshape([-1, channels, filters]));
}

/** Its adjoint. */
const kernelFromPoints = (points: Tensor[], shape: Shape): Tensor =>
  float32Product(tf.tensor2d(KERNEL_2D), tf.stack(points).reshape([points.length, -1]), true).reshape([...shape]);

/**
 * Where it takes less time than TensorFlow's own convolution. The sums cost by channels and filters, what they save by the
 * product of both: measured on a processor, from 128 into 256 on. A GPU's library chooses for itself.
 */
export const isWinogradFaster = ([, rows = 0, columns = 0, channels = 0]: Shape, filters: number): boolean =>
  !backend.isUsingGpuDevice &&
  rows % 2 === 0 &&
  columns % 2 === 0 &&
  Math.max(rows, columns) <= 64 &&
  (channels * filters) / (channels + filters) >= 80;
