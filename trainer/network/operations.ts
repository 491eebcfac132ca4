import { createRequire } from 'node:module';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import type { TFEOpAttr } from '@tensorflow/tfjs-node-gpu/dist/tfjs_binding.js';
import type { FillMode } from '../../common/augmentation.ts';
import { sizeOf } from '../../common/layers/shape.ts';
import type { Window } from '../../common/layers/window.ts';
import { recordInOnePass } from '../graph/onePass.ts';
import { backend, tf } from '../tensorflow/tensorflow.ts';

// Operations that call TensorFlow's kernels directly, where tfjs has none or needs several passes over large tensors.

const { createTensorsTypeOpAttr } = createRequire(import.meta.url)(
  '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend',
);

const { binding } = backend;
const type = (name: string, value: number) => ({ name, type: binding.TF_ATTR_TYPE, value });
const text = (name: string, value: string) => ({ name, type: binding.TF_ATTR_STRING, value });
const flag = (name: string, value: boolean) => ({ name, type: binding.TF_ATTR_BOOL, value });
const ints = (name: string, value: number[]) => ({ name, type: binding.TF_ATTR_INT, value });
const real = (name: string, value: number) => ({ name, type: binding.TF_ATTR_FLOAT, value });
const floats = (name: string) => type(name, binding.TF_FLOAT);
/** Marks floats that a graph of lower precision stores in that precision (graph/precision.ts). */
const ACTIVATIONS = { ...floats('T'), activations: true };

// tfjs' own gradient takes seven passes over tensors of 65 MB, TensorFlow's kernel takes one.
tf.unregisterGradient('Relu');
tf.registerGradient({
  kernelName: 'Relu',
  outputsToSave: [true],
  gradFunc: (dy, [y]) => {
    if (!y || Array.isArray(dy)) throw new Error('relu must have exactly one output.');
    return { x: () => reluGradient(dy, y) };
  },
});

export const castFromUint8 = (bytes: Tensor): Tensor4D =>
  backend.executeSingleOutput(
    'Cast',
    [type('SrcT', binding.TF_UINT8), type('DstT', binding.TF_FLOAT), flag('Truncate', false)],
    [bytes],
  ) as Tensor4D;

/** Draws uniform numbers in [0, 1), which depend only on the two int32 seeds. */
export const statelessUniform = (shape: readonly number[], seeds: Tensor1D): Tensor =>
  backend.executeSingleOutput(
    'StatelessRandomUniform',
    [floats('dtype'), type('T', binding.TF_INT32), type('Tseed', binding.TF_INT32)],
    [tf.tensor1d([...shape], 'int32'), seeds],
  );

const BIAS_ATTRIBUTES = [floats('T'), text('data_format', 'NHWC')];
const addBias = (x: Tensor, bias: Tensor) => backend.executeSingleOutput('BiasAdd', BIAS_ATTRIBUTES, [x, bias]);
const biasGradient = (dy: Tensor) => backend.executeSingleOutput('BiasAddGrad', BIAS_ATTRIBUTES, [dy]);
const reluGradient = (dy: Tensor, y: Tensor) =>
  backend.executeSingleOutput('ReluGrad', [createTensorsTypeOpAttr('T', y.dtype)], [dy, y]);

/** Adds a bias to the last axis. */
export const biasAdd = withGradient(([x, bias]: [Tensor, Tensor]) => ({
  value: addBias(x, bias),
  saved: [],
  gradients: dy => [dy, biasGradient(dy)],
}));

/**
 * Max pooling of relu(x + bias), with its gradient. Only the values that the pooling passes on have a gradient, so the
 * gradients of relu and bias are computed from the pooled values, which are a quarter of the data.
 */
export const biasReluMaxPool = (x: Tensor4D, bias: Tensor, { size, strides, padding }: Window): Tensor4D => {
  const attributes = [
    floats('T'),
    ints('ksize', [1, ...size, 1]),
    ints('strides', [1, ...strides, 1]),
    text('padding', padding.toUpperCase()),
    text('data_format', 'NHWC'),
  ];
  const pool = withGradient(([x, bias]: [Tensor, Tensor]) => {
    const y = addBias(x, bias).relu();
    const pooled = backend.executeSingleOutput('MaxPool', attributes, [y]);
    return {
      value: pooled,
      saved: [y, pooled],
      gradients: (dy, [y, pooled]) => {
        const passed = reluGradient(dy, pooled);
        return [backend.executeSingleOutput('MaxPoolGrad', attributes, [y, pooled, passed]), biasGradient(passed)];
      },
    };
  });
  return pool(x, bias) as Tensor4D;
};

/** Transforms each image by its own projection (batch x 8, see common/augmentation.ts), with bilinear interpolation. */
export const projectImages = (images: Tensor4D, projections: Tensor, fillMode: FillMode): Tensor4D =>
  backend.executeSingleOutput(
    'ImageProjectiveTransformV3',
    [floats('dtype'), text('interpolation', 'BILINEAR'), text('fill_mode', fillMode.toUpperCase())],
    [images, projections, tf.tensor1d(images.shape.slice(1, 3), 'int32'), tf.scalar(0)],
  ) as Tensor4D;

type Normalization = { epsilon: number; onStatistics: (mean: Tensor, variance: Tensor) => void };

/** Normalises a batch over the last axis, in training. `onStatistics` gets the batch's mean and variance. */
export const normalizeChannels = (x: Tensor4D, gamma: Tensor, beta: Tensor, normalization: Normalization): Tensor4D =>
  normalizeByKernel(x, gamma, beta, { ...normalization, layout: 'NHWC' });

/** The kernel's name for the axis. `NCHW` normalises over the first axis after the batch, whatever that axis means. */
type Layout = 'NCHW' | 'NHWC';

function normalizeByKernel(
  x: Tensor4D,
  gamma: Tensor,
  beta: Tensor,
  { epsilon, onStatistics, layout }: Normalization & { layout: Layout },
): Tensor4D {
  const attributes = [
    floats('T'),
    floats('U'),
    real('epsilon', epsilon),
    text('data_format', layout),
    flag('is_training', true),
  ];
  const count = x.size / gamma.size;
  const normalize = withGradient(([x, gamma, beta]: [Tensor, Tensor, Tensor]) => {
    const none = tf.tensor1d([]);
    const [y, mean, variance, ...reserved] = backend.executeMultipleOutputs(
      'FusedBatchNormV3',
      attributes,
      [x, gamma, beta, none, none],
      6,
    ) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    onStatistics(mean, variance.mul((count - 1) / count)); // undoes the kernel's Bessel correction
    return {
      value: y,
      saved: [x, gamma, ...reserved],
      gradients: (dy, saved) =>
        backend.executeMultipleOutputs('FusedBatchNormGradV3', attributes, [dy, ...saved], 5).slice(0, 3),
    };
  });
  return normalize(x, gamma, beta) as Tensor4D;
}

/**
 * Normalises a batch over the first axis after the batch, so that every row of an image has a mean and a variance. On a CPU,
 * TensorFlow's kernel for this layout adds up numbers one by one: it takes about twice as long as the passes here, and its
 * variances are off by 5e-4 instead of 1e-6. With `relu`, it normalises relu(x) and computes relu's gradient in the same pass.
 */
export function normalizeRows(
  x: Tensor4D,
  gamma: Tensor,
  beta: Tensor,
  { relu, ...normalization }: Normalization & { relu: boolean },
): Tensor4D {
  if (backend.isUsingGpuDevice)
    return normalizeByKernel(relu ? x.relu() : x, gamma, beta, { ...normalization, layout: 'NCHW' });
  const { epsilon, onStatistics } = normalization;
  const count = x.size / gamma.size;
  const average = (row: Tensor) => row.sum(0).mul(1 / count);
  const normalize = withGradient(([input, gamma, beta]: [Tensor, Tensor, Tensor]) => {
    const x = relu ? input.relu() : input;
    const mean = average(alongRows('Sum', x));
    // Rounding can make the variance of a constant row negative.
    const variance = average(alongRows('EuclideanNorm', x).square()).sub(mean.square()).maximum(0);
    onStatistics(mean, variance);
    const perDeviation = variance.add(epsilon).rsqrt();
    const scale = gamma.mul(perDeviation);
    return {
      value: scaleAndShiftRows(x, scale, beta.sub(mean.mul(scale))),
      saved: [x, mean, perDeviation, scale],
      gradients: (dy, [x, mean, perDeviation, scale]) => {
        const meanDy = average(alongRows('Sum', dy));
        const meanProduct = average(alongRows('Sum', times(dy, x)))
          .sub(mean.mul(meanDy))
          .mul(perDeviation);
        // scale (dy - meanDy - meanProduct normalised x)
        const slope = meanProduct.mul(perDeviation);
        const [slopes, offsets, scales] = [slope, meanDy.sub(slope.mul(mean)), scale].map(byRow) as [
          Tensor,
          Tensor,
          Tensor,
        ];
        const dx = inOnePass(x, () => {
          const ofNormalized = dy.sub(x.mul(slopes).add(offsets)).mul(scales);
          return relu ? reluGradient(ofNormalized, x) : ofNormalized;
        });
        return [dx, meanProduct.mul(count), meanDy.mul(count)];
      },
    };
  });
  return normalize(x, gamma, beta) as Tensor4D;
}

/** Runs an operation on a tensor as large as a batch of images. */
const large = (op: string, inputs: Tensor[], ...attributes: TFEOpAttr[]) =>
  backend.executeSingleOutput(op, [ACTIVATIONS, ...attributes], inputs);

/** Reduces each row of each image to one number, summed in float32. The result has shape N x H. */
const alongRows = (op: 'Sum' | 'EuclideanNorm', x: Tensor) =>
  large(op, [x, tf.tensor1d([2, 3], 'int32')], type('Tidx', binding.TF_INT32), flag('keep_dims', false));

/** Smaller tensors (a megabyte in bfloat16) are not worth the 0.1 s that it takes to compile a pass. */
const LEAST_SIZE_OF_A_PASS = 2 ** 19;

/**
 * Computes an elementwise function of x in one pass over it (see graph/onePass.ts). `Identity` makes sure that a result of
 * lower precision is cast within the pass. It has no gradient.
 */
const inOnePass = (x: Tensor, compute: () => Tensor): Tensor =>
  x.size < LEAST_SIZE_OF_A_PASS ? compute() : recordInOnePass(() => large('Identity', [compute()]));

const byRow = (vector: Tensor) => vector.reshape([-1, 1, 1]);

/**
 * Multiplies each row by a factor of its own and adds a summand of its own. On a CPU this is a depthwise convolution of 1 x 1
 * with a bias, in which every number of an image is a channel. In bfloat16 it takes half the time of a product and a sum, each
 * of which has to round. It has no gradient.
 */
export function scaleAndShiftRows(x: Tensor, factors: Tensor, summands: Tensor): Tensor {
  if (backend.isUsingGpuDevice) return plus(times(x, byRow(factors)), byRow(summands));
  const [count = 0, rows = 0, ...row] = x.shape;
  const size = rows * sizeOf(row);
  const spread = (vector: Tensor) => vector.reshape([rows, 1]).tile([1, sizeOf(row)]);
  const attributes = [
    ACTIVATIONS,
    ints('strides', [1, 1, 1, 1]),
    text('padding', 'VALID'),
    text('data_format', 'NHWC'),
    ints('dilations', [1, 1, 1, 1]),
  ];
  const scaled = backend.executeSingleOutput('DepthwiseConv2dNative', attributes, [
    x.reshape([count, 1, 1, size]),
    spread(factors).reshape([1, 1, size, 1]),
  ]);
  return addBias(scaled, spread(summands).reshape([size])).reshape(x.shape);
}

// Products, sums and differences of a large tensor and one that broadcasts to its shape. They have no gradients.
export const times = (x: Tensor, factor: Tensor) => large('Mul', [x, factor]);
export const plus = (x: Tensor, summand: Tensor) => large('AddV2', [x, summand]);
export const minus = (x: Tensor, subtrahend: Tensor) => large('Sub', [x, subtrahend]);

/** Multiplies two matrices that are as large as activations. It has no gradient. */
export const matrixProduct = (a: Tensor, b: Tensor, transposeA = false, transposeB = false) =>
  large('MatMul', [a, b], flag('transpose_a', transposeA), flag('transpose_b', transposeB));

/** Multiplies two matrices in float32, independently of the graph's precision. It has no gradient. */
export const float32Product = (a: Tensor, b: Tensor, transposeA = false) =>
  backend.executeSingleOutput(
    'MatMul',
    [floats('T'), flag('transpose_a', transposeA), flag('transpose_b', false)],
    [a, b],
  );

/** Concatenates tensors along an axis. It has no gradient. */
export const concatenated = (tensors: readonly Tensor[], axis: number) =>
  large(
    'ConcatV2',
    [...tensors, tf.scalar(axis, 'int32')],
    { name: 'N', type: binding.TF_ATTR_INT, value: tensors.length },
    type('Tidx', binding.TF_INT32),
  );

/** Interleaves two tensors in pieces of `size` numbers. It has no gradient. */
export const interleaved = (pair: readonly [Tensor, Tensor], size: number) =>
  concatenated(
    pair.map(tensor => tensor.reshape([-1, size])),
    1,
  );

/** Undoes `interleaved`: returns the even and the odd pieces, each as pieces x size. It has no gradient. */
export function evenAndOdd(x: Tensor, size: number): [Tensor, Tensor] {
  const pairs = x.reshape([-1, 2 * size]);
  const piece = (start: number) =>
    large(
      'Slice',
      [pairs, tf.tensor1d([0, start], 'int32'), tf.tensor1d([-1, size], 'int32')],
      type('Index', binding.TF_INT32),
    );
  return [piece(0), piece(size)];
}

type Forward<Inputs extends Tensor[], Saved extends Tensor[]> = (inputs: Inputs) => {
  value: Tensor;
  /** Tensors that are kept until the gradients are computed. */
  saved: [...Saved];
  gradients: (dy: Tensor, saved: Saved) => Tensor[];
};

/** Wraps tf.customGrad with readable types. */
export function withGradient<Inputs extends Tensor[], Saved extends Tensor[]>(
  forward: Forward<Inputs, Saved>,
): (...inputs: Inputs) => Tensor {
  return tf.customGrad((...all) => {
    const save = all.pop() as unknown as (tensors: Tensor[]) => void;
    const { value, saved, gradients } = forward(all as unknown as Inputs);
    save(saved);
    // Without tidy, all intermediate tensors would live until the gradients of the first layer are computed.
    return { value, gradFunc: (dy, kept) => tf.tidy(() => gradients(dy as Tensor, kept as Saved)) };
  });
}
