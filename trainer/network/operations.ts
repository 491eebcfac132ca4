import { createRequire } from 'node:module';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-node-gpu';
import type { FillMode } from '../../common/augmentation.ts';
import { backend, tf } from '../tensorflow.ts';

// TensorFlow's own kernels, where tfjs has none or composes several passes over large tensors from small ones.

const { createTensorsTypeOpAttr } = createRequire(import.meta.url)(
  '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend',
);

const { binding } = backend;
/** Private in tfjs-node's types: takes over a tensor of TensorFlow's. */
const { createOutputTensor } = backend as unknown as {
  createOutputTensor(metadata: { id: number; shape: number[]; dtype: number }): Tensor;
};
const type = (name: string, value: number) => ({ name, type: binding.TF_ATTR_TYPE, value });
const text = (name: string, value: string) => ({ name, type: binding.TF_ATTR_STRING, value });
const flag = (name: string, value: boolean) => ({ name, type: binding.TF_ATTR_BOOL, value });
const real = (name: string, value: number) => ({ name, type: binding.TF_ATTR_FLOAT, value });
const floats = (name: string) => type(name, binding.TF_FLOAT);

/** Seven passes over 65 MB tensors as tfjs writes it, one as TensorFlow does. */
tf.unregisterGradient('Relu');
tf.registerGradient({
  kernelName: 'Relu',
  outputsToSave: [true],
  gradFunc: (dy, [y]) => {
    if (!y || Array.isArray(dy)) throw new Error('relu has one output');
    return { x: () => backend.executeSingleOutput('ReluGrad', [createTensorsTypeOpAttr('T', y.dtype)], [dy, y]) };
  },
});

/** Bytes as a tensor of TensorFlow's uint8, which tfjs does not have: only for `cast`. It copies them. */
export function uint8Tensor(values: Uint8Array, shape: number[]): Tensor {
  const id = binding.createTensor(shape, binding.TF_UINT8, values);
  return createOutputTensor.call(backend, { id, shape, dtype: binding.TF_UINT8 });
}

export const castFromUint8 = (bytes: Tensor): Tensor4D =>
  backend.executeSingleOutput(
    'Cast',
    [type('SrcT', binding.TF_UINT8), type('DstT', binding.TF_FLOAT), flag('Truncate', false)],
    [bytes],
  ) as Tensor4D;

/** Uniform in [0, 1), a function of the two int32 seeds alone. */
export const statelessUniform = (shape: readonly number[], seeds: Tensor1D): Tensor =>
  backend.executeSingleOutput(
    'StatelessRandomUniform',
    [floats('dtype'), type('T', binding.TF_INT32), type('Tseed', binding.TF_INT32)],
    [tf.tensor1d([...shape], 'int32'), seeds],
  );

/** Adds a bias to the last axis. */
export const biasAdd = withGradient(([x, bias]: [Tensor, Tensor]) => {
  const attributes = [floats('T'), text('data_format', 'NHWC')];
  return {
    value: backend.executeSingleOutput('BiasAdd', attributes, [x, bias]),
    saved: [],
    gradients: dy => [dy, backend.executeSingleOutput('BiasAddGrad', attributes, [dy])],
  };
});

/** Moves the pixels of each image by its own projection (batch x 8, see common/augmentation.ts), interpolating bilinearly. */
export const projectImages = (images: Tensor4D, projections: Tensor, fillMode: FillMode): Tensor4D =>
  backend.executeSingleOutput(
    'ImageProjectiveTransformV3',
    [floats('dtype'), text('interpolation', 'BILINEAR'), text('fill_mode', fillMode.toUpperCase())],
    [images, projections, tf.tensor1d(images.shape.slice(1, 3), 'int32'), tf.scalar(0)],
  ) as Tensor4D;

/** The kernel's word for the axis: `NCHW` normalises over the first after the batch, whatever that axis means. */
type Layout = 'NCHW' | 'NHWC';

/**
 * Batch normalization in training over a tensor of four axes, with its gradient. `onStatistics` gets the batch's mean and
 * its variance with Bessel's correction, as the kernel gives it.
 */
export function batchNormalize(
  x: Tensor4D,
  gamma: Tensor,
  beta: Tensor,
  {
    layout,
    epsilon,
    onStatistics,
  }: { layout: Layout; epsilon: number; onStatistics: (mean: Tensor, variance: Tensor) => void },
): Tensor4D {
  const attributes = [
    floats('T'),
    floats('U'),
    real('epsilon', epsilon),
    text('data_format', layout),
    flag('is_training', true),
  ];
  const normalize = withGradient(([x, gamma, beta]: [Tensor, Tensor, Tensor]) => {
    const none = tf.tensor1d([]);
    const [y, mean, variance, ...reserved] = backend.executeMultipleOutputs(
      'FusedBatchNormV3',
      attributes,
      [x, gamma, beta, none, none],
      6,
    ) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    onStatistics(mean, variance);
    return {
      value: y,
      saved: [x, gamma, ...reserved],
      gradients: (dy, saved) =>
        backend.executeMultipleOutputs('FusedBatchNormGradV3', attributes, [dy, ...saved], 5).slice(0, 3),
    };
  });
  return normalize(x, gamma, beta) as Tensor4D;
}

type Forward<Inputs extends Tensor[]> = (inputs: Inputs) => {
  value: Tensor;
  /** Kept until the gradients are taken. */
  saved: Tensor[];
  gradients: (dy: Tensor, saved: Tensor[]) => Tensor[];
};

/** tf.customGrad in types that its callers can read. */
function withGradient<Inputs extends Tensor[]>(forward: Forward<Inputs>): (...inputs: Inputs) => Tensor {
  return tf.customGrad((...all) => {
    const save = all.pop() as unknown as (tensors: Tensor[]) => void;
    const { value, saved, gradients } = forward(all as unknown as Inputs);
    save(saved);
    return { value, gradFunc: (dy, kept) => gradients(dy as Tensor, kept) };
  });
}
