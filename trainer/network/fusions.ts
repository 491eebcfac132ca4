import type { Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import { batchNormalization } from '../../common/layers/batchNormalization.ts';
import { conv2d } from '../../common/layers/conv2d.ts';
import type { Own } from '../../common/layers/layerKind.ts';
import { maxPooling2d } from '../../common/layers/pooling2d.ts';
import type { Layer } from '../../common/layers/registry.ts';
import type { LayerOperations } from './layerOperations.ts';

// Pairs of layers that run as one operation. The second layer applies the convolution's relu, which makes the gradient faster.

type Pair = { first: Layer; second: Layer; classes: number };
type Owners = { first: Own<Variable>; second: Own<Variable> };

/** Computes the output of both layers from the input of the first. */
export type Fused = (operations: LayerOperations, x: Tensor, owners: Owners) => Tensor;

/** Returns the fused operation of two layers, or undefined if they run separately. */
export const fuse = (pair: Pair): Fused | undefined => reluThenMaxPool(pair) ?? reluThenNormalizeRows(pair);

/** Fuses bias and relu into the pooling, so that their gradients are computed on a fraction of the data. */
function reluThenMaxPool({ first, second, classes }: Pair): Fused | undefined {
  const convolution = reluConvolution(first, classes);
  const window = second.kind === 'MaxPooling2D' ? maxPooling2d.read(second, classes) : null;
  if (!convolution?.useBias || !window) return undefined;
  const bare = { ...convolution, useBias: false, activation: 'linear' };
  return (operations, x, { first }) =>
    operations.biasReluMaxPool(conv2d.apply(operations, [x], bare, first), first.weight('bias'), window);
}

/** Fuses the relu into normalisation over rows. For normalisation over channels, oneDNN's kernel has no such option. */
function reluThenNormalizeRows({ first, second, classes }: Pair): Fused | undefined {
  const convolution = reluConvolution(first, classes);
  const normalization = second.kind === 'BatchNormalization' ? batchNormalization.read(second, classes) : null;
  if (!convolution || normalization?.axis !== 1) return undefined;
  const linear = { ...convolution, activation: 'linear' };
  const ofRelu = { ...normalization, relu: true };
  return (operations, x, { first, second }) =>
    batchNormalization.apply(operations, [conv2d.apply(operations, [x], linear, first)], ofRelu, second);
}

function reluConvolution(layer: Layer, classes: number) {
  const convolution = layer.kind === 'Conv2D' ? conv2d.read(layer, classes) : null;
  return convolution?.activation === 'relu' ? convolution : null;
}
