import type { Tensor, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import type { Window } from '../../common/layers/window.ts';
import { backend, tf } from '../tensorflow/tensorflow.ts';
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

// Winograd's minimal filtering F(2 x 2, 3 x 3), as Lavin and Gray 2015 (arXiv 1509.09308) use it for convolutions: a tile of
// 2 x 2 outputs takes 16 multiplications, one at each of its points, instead of 36. With all channels and filters these are 16
// products of matrices, and sums come before and after them. In exact arithmetic it is the convolution.

/** How four inputs in a row make up the points (their B^T; its last row is negated, which saves negations), and how weights do (G). */
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

/** Of the sides that were measured the least. Nearer to the edges the direct convolution multiplies less with zeros. */
const LEAST_SIDE = 8;
/** The sums before are products with matrices of side / 2 x side, so they cost by the side; recordings take constants up to 90. */
const GREATEST_SIDE = 64;
/** Sums cost by channels + filters, what they save by channels x filters: at 64 (128 into 128) they cost more, at 85 less. */
const LEAST_WIDTH = 80;

/**
 * Whether it can take the convolution's place and needs less time, by the shapes of images and kernel. Measured on an AMD EPYC
 * with AVX-512, batches of 32, in float32 and bfloat16. A GPU's library chooses for itself.
 */
export function suitsWinograd(
  { size, strides, padding }: Window,
  [, rows = 0, columns = 0, channels = 0]: readonly number[],
  kernel: readonly number[],
): boolean {
  const fits = (side: number) => side % 2 === 0 && side >= LEAST_SIDE && side <= GREATEST_SIDE;
  const filters = kernel.at(-1) ?? 0;
  const isThreeByThree = String([size, strides]) === '3,3,1,1';
  const isWide = (channels * filters) / (channels + filters) >= LEAST_WIDTH;
  return !backend.isUsingGpuDevice && isThreeByThree && padding === 'same' && fits(rows) && fits(columns) && isWide;
}

/** A convolution of 3 x 3 over images of even sides, padded with zeros so that they keep their size. */
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

/** Images to the points of their tiles: 16 matrices of tiles x channels. Products with bands need no padded or strided copies. */
function inputPoints(images: Tensor): Tensor[] {
  const [count, rows, columns, channels] = images.shape as FourSizes;
  const across = bands(columns).map(band => tf.tensor3d([band]));
  const lines = images.reshape([count, rows, columns * channels]);
  return bands(rows).flatMap(down => {
    const line = tf.matMul(tf.tensor3d([down]), lines).reshape([-1, columns, channels]);
    return across.map(band => tf.matMul(band, line).reshape([-1, channels]));
  });
}

/** Its adjoint: what points add up to in images of this shape. */
function imagesFromInputPoints(points: readonly Tensor[], shape: readonly number[]): Tensor {
  const [count, rows, columns, channels] = shape as FourSizes;
  const [down, across] = [rows, columns].map(side => tf.tensor3d([bands(side).flat()])) as [Tensor, Tensor];
  const lines = inFours(points).map(four => {
    const parts = four.map(point => point.reshape([-1, columns / 2, channels]));
    return tf.matMul(across, concatenated(parts, 1), true).reshape([count, rows / 2, columns * channels]);
  });
  return tf.matMul(down, concatenated(lines, 1), true).reshape([...shape]);
}

/** For each point along an axis, tiles x side: a tile's inputs begin one before its outputs, beyond the edges lie zeros. */
const bands = (side: number): number[][][] =>
  INPUT.map(row =>
    Array.from({ length: side / 2 }, (_, tile) => Array.from({ length: side }, (_, at) => row[at - 2 * tile + 1] ?? 0)),
  );

/** What products at the points add up to in outputs of this shape: along an axis 0 + 1 + 2 and 1 - 2 + 3 (A^T, its last column negated). */
function outputsFromPoints(points: readonly Tensor[], shape: readonly number[]): Tensor {
  const [, , columns, channels] = shape as FourSizes;
  // In the order in which TensorFlow's graph optimizer would add, so that a graph rounds as single operations do.
  const sums = ([p0, p1, p2, p3]: Four) => [plus(plus(p0, p1), p2), plus(minus(p1, p2), p3)] as const;
  const lines = inFours(points).map(four => interleaved(sums(four), channels)) as Four;
  return interleaved(sums(lines), columns * channels).reshape([...shape]);
}

/** Its adjoint. */
function outputPoints(outputs: Tensor): Tensor[] {
  const [, , columns, channels] = outputs.shape as FourSizes;
  const points = ([even, odd]: readonly [Tensor, Tensor]) => [even, plus(even, odd), minus(even, odd), odd];
  return points(evenAndOdd(outputs, columns * channels)).flatMap(line => points(evenAndOdd(line, channels)));
}

type FourSizes = [number, number, number, number];
type Four = [Tensor, Tensor, Tensor, Tensor];
const inFours = (points: readonly Tensor[]) => [0, 4, 8, 12].map(at => points.slice(at, at + 4) as Four);

/** Each of 16 points by each of the 3 x 3 weights. */
const KERNEL_2D = KERNEL.flatMap(down => KERNEL.map(across => down.flatMap(a => across.map(b => a * b))));

/** 16 matrices of channels x filters. */
function kernelPoints(kernel: Tensor): Tensor[] {
  const [, , channels, filters] = kernel.shape as FourSizes;
  const points = float32Product(tf.tensor2d(KERNEL_2D), kernel.reshape([-1, channels * filters]));
  return tf.unstack(points.reshape([-1, channels, filters]));
}

/** Its adjoint. */
const kernelFromPoints = (points: Tensor[], shape: readonly number[]): Tensor =>
  float32Product(tf.tensor2d(KERNEL_2D), tf.stack(points).reshape([points.length, -1]), true).reshape([...shape]);
