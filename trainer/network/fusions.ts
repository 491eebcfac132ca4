import type { Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import { batchNormalization } from '../../common/layers/batchNormalization.ts';
import { conv2d } from '../../common/layers/conv2d.ts';
import type { Own } from '../../common/layers/layerKind.ts';
import { maxPooling2d } from '../../common/layers/pooling2d.ts';
import type { Layer } from '../../common/layers/registry.ts';
import type { LayerOperations } from './layerOperations.ts';

// Two layers in a row that run as one: the convolution leaves its relu to the layer after it, for the sake of the gradient.

type Pair = { first: Layer; second: Layer; classes: number };
type Owners = { first: Own<Variable>; second: Own<Variable> };

/** What both layers make of the first one's input. */
export type Fused = (operations: LayerOperations, x: Tensor, owners: Owners) => Tensor;

/** Undefined where each of the two layers runs by itself. */
export const fuse = (pair: Pair): Fused | undefined => reluThenMaxPool(pair) ?? reluThenNormalizeRows(pair);

/** The pooling adds the bias and takes the relu too: their gradients then go over a fraction of the data. */
function reluThenMaxPool({ first, second, classes }: Pair): Fused | undefined {
  const convolution = reluConvolution(first, classes);
  const window = second.kind === 'MaxPooling2D' ? maxPooling2d.read(second, classes) : null;
  if (!convolution?.useBias || !window) return undefined;
  const bare = { ...convolution, useBias: false, activation: 'linear' };
  return (operations, x, { first }) =>
    operations.biasReluMaxPool(conv2d.apply(operations, [x], bare, first), first.weight('bias'), window);
}

/** The normalisation over rows takes the relu too. Over channels oneDNN's kernel has no place for it. */
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
