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

// Winograd's minimal filtering F(2 x 2, 3 x 3), as Lavin and Gray 2015 (arXiv 1509.09308) use it for convolutions. A tile of
// 2 x 2 outputs takes 16 multiplications, one at each of its points, instead of 36. Over all channels and filters these are 16
// matrix products, with sums before and after them. In exact arithmetic the result equals the convolution.

/** The paper's B^T, from four inputs in a row to points, with its last row negated to save negations; and its G for weights. */
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

/** The smallest side that was measured. In small images, the direct convolution saves more multiplications with padding. */
const LEAST_SIDE = 8;
/**
 * The sums before the products multiply by matrices of side / 2 x side, so their cost grows with the side. The largest constant
 * that recordings accept allows sides up to 90.
 */
const GREATEST_SIDE = 64;
/**
 * The least ratio of channels x filters, with which the savings grow, to channels + filters, with which the cost of the sums
 * grows. At a ratio of 64 (128 channels into 128 filters) the sums cost more than they save, at 85 less.
 */
const LEAST_WIDTH = 80;

/**
 * Returns whether Winograd's algorithm applies and is faster, by the shapes of images and kernel. The limits were measured on
 * an AMD EPYC with AVX-512, with batches of 32, in float32 and bfloat16. On a GPU, its library chooses the algorithm.
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

/** Convolves images of even sides with a 3 x 3 kernel, and with zero padding so that they keep their size. */
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

/** Transforms images to points: 16 matrices of tiles x channels. Multiplying by bands avoids padded and strided copies. */
function inputPoints(images: Tensor): Tensor[] {
  const [count, rows, columns, channels] = images.shape as FourSizes;
  const across = bands(columns).map(band => tf.tensor3d([band]));
  const lines = images.reshape([count, rows, columns * channels]);
  return bands(rows).flatMap(down => {
    const line = tf.matMul(tf.tensor3d([down]), lines).reshape([-1, columns, channels]);
    return across.map(band => tf.matMul(band, line).reshape([-1, channels]));
  });
}

/** The adjoint of `inputPoints`: sums points into images of this shape. */
function imagesFromInputPoints(points: readonly Tensor[], shape: readonly number[]): Tensor {
  const [count, rows, columns, channels] = shape as FourSizes;
  const [down, across] = [rows, columns].map(side => tf.tensor3d([bands(side).flat()])) as [Tensor, Tensor];
  const lines = inFours(points).map(four => {
    const parts = four.map(point => point.reshape([-1, columns / 2, channels]));
    return tf.matMul(across, concatenated(parts, 1), true).reshape([count, rows / 2, columns * channels]);
  });
  return tf.matMul(down, concatenated(lines, 1), true).reshape([...shape]);
}

/** For each point along an axis, a matrix of tiles x side. A tile's inputs begin one before its outputs, with zeros outside. */
const bands = (side: number): number[][][] =>
  INPUT.map(row =>
    Array.from({ length: side / 2 }, (_, tile) => Array.from({ length: side }, (_, at) => row[at - 2 * tile + 1] ?? 0)),
  );

/**
 * Sums the products at the points into outputs of this shape. Along an axis the sums are 0 + 1 + 2 and 1 - 2 + 3 (the paper's
 * A^T, with its last column negated).
 */
function outputsFromPoints(points: readonly Tensor[], shape: readonly number[]): Tensor {
  const [, , columns, channels] = shape as FourSizes;
  // Adds in the order of TensorFlow's graph optimizer, so that graph and eager execution round alike.
  const sums = ([p0, p1, p2, p3]: Four) => [plus(plus(p0, p1), p2), plus(minus(p1, p2), p3)] as const;
  const lines = inFours(points).map(four => interleaved(sums(four), channels)) as Four;
  return interleaved(sums(lines), columns * channels).reshape([...shape]);
}

/** The adjoint of `outputsFromPoints`. */
function outputPoints(outputs: Tensor): Tensor[] {
  const [, , columns, channels] = outputs.shape as FourSizes;
  const points = ([even, odd]: readonly [Tensor, Tensor]) => [even, plus(even, odd), minus(even, odd), odd];
  return points(evenAndOdd(outputs, columns * channels)).flatMap(line => points(evenAndOdd(line, channels)));
}

type FourSizes = [number, number, number, number];
type Four = [Tensor, Tensor, Tensor, Tensor];
const inFours = (points: readonly Tensor[]) => [0, 4, 8, 12].map(at => points.slice(at, at + 4) as Four);

/** The matrix from the 3 x 3 weights to the 16 points. */
const KERNEL_2D = KERNEL.flatMap(down => KERNEL.map(across => down.flatMap(a => across.map(b => a * b))));

/** Transforms a kernel to points: 16 matrices of channels x filters. */
function kernelPoints(kernel: Tensor): Tensor[] {
  const [, , channels, filters] = kernel.shape as FourSizes;
  const points = float32Product(tf.tensor2d(KERNEL_2D), kernel.reshape([-1, channels * filters]));
  return tf.unstack(points.reshape([-1, channels, filters]));
}

/** The adjoint of `kernelPoints`. */
const kernelFromPoints = (points: Tensor[], shape: readonly number[]): Tensor =>
  float32Product(tf.tensor2d(KERNEL_2D), tf.stack(points).reshape([points.length, -1]), true).reshape([...shape]);
