import type { Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-node-gpu';
import { BATCH_NORMALIZATION, type Layer } from '../architectures/layer.ts';
import { seedFor } from '../random.ts';
import { tf } from '../tensorflow.ts';
import type { StartWeights } from './assemble.ts';
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
import { assignAll, valuesOf } from './variables.ts';
import { type Shape, sizeOf, type WeightSpec, weightSpecs } from './weightSpecs.ts';
import { suitsWinograd, winogradConv2d } from './winograd.ts';

export type Weight = WeightSpec & { readonly variable: Variable };

/** Training draws dropout from the step's number and moves batch statistics; inference does neither. */
export type Mode = { training: false } | { training: true; step: Tensor1D };

const INFERENCE: Mode = { training: false };

/**
 * A list of layers as a function on tensors, with its weights. The last softmax is left out of `forward`: losses want the
 * logits, and whoever wants probabilities adds it.
 */
export class Network {
  readonly layers: readonly Layer[];
  readonly weights: readonly Weight[];
  readonly output: Shape;
  readonly #seed: number;

  /** Initial weights are Keras': glorot uniform kernels, each from a stream of its own of the seed; ones and zeros besides. */
  constructor(layers: readonly Layer[], input: Shape, { classes, seed }: { classes: number; seed: number }) {
    const { weights, output } = weightSpecs(layers, input, classes);
    this.layers = layers;
    this.output = output;
    this.#seed = seed;
    this.weights = weights.map(spec => ({
      ...spec,
      variable: tf.tidy(() => tf.variable(initial(spec, seed), spec.trainable)),
    }));
  }

  get #variables(): Variable[] {
    return this.weights.map(({ variable }) => variable);
  }

  get trainable(): Variable[] {
    return this.weights.filter(({ trainable }) => trainable).map(({ variable }) => variable);
  }

  forward(input: Tensor, mode: Mode = INFERENCE): Tensor {
    return this.layers.reduce((x, _layer, index) => this.#apply(index, x, mode), input);
  }

  /** A copy of every weight, in order. */
  getWeights(): Float32Array[] {
    return valuesOf(this.#variables);
  }

  /** Takes over what is given for its layers; tells how many tensors that were. */
  start(given: StartWeights): number {
    let taken = 0;
    for (const { layer, name, variable } of this.weights) {
      const tensor = given.find(candidate => candidate.layer === layer && candidate.name === name);
      if (!tensor) continue;
      tf.tidy(() => variable.assign(tf.tensor(tensor.values, variable.shape)));
      taken += 1;
    }
    return taken;
  }

  setWeights(values: readonly Float32Array[]): void {
    assignAll(this.#variables, values);
  }

  dispose(): void {
    for (const { variable } of this.weights) variable.dispose();
  }

  #apply(index: number, x: Tensor, mode: Mode): Tensor {
    const [previous, layer, next] = [this.layers[index - 1], this.layers[index] as Layer, this.layers[index + 1]];
    switch (layer.kind) {
      case 'Conv2D': {
        const convolved = convolve(layer, x as Tensor4D, this.#weight(layer, 'kernel') as Tensor4D);
        if (isReluPooled(layer, next)) return convolved;
        const summed = biasAdd(convolved, this.#weight(layer, 'bias'));
        return isReluNormalized(layer, next) ? summed : activate(layer.activation, summed);
      }
      case 'MaxPooling2D':
        return previous && isReluPooled(previous, layer)
          ? biasReluMaxPool(x as Tensor4D, this.#weight(previous, 'bias'), layer.poolSize)
          : tf.maxPool(x as Tensor4D, layer.poolSize, layer.poolSize, 'valid');
      case 'AveragePooling2D':
        return tf.avgPool(x as Tensor4D, layer.poolSize, layer.poolSize, 'valid');
      case 'BatchNormalization': {
        const relu = previous !== undefined && isReluNormalized(previous, layer);
        return mode.training
          ? this.#normalizeByBatch(layer, x, { relu })
          : this.#normalizeByMoving(layer, relu ? x.relu() : x);
      }
      case 'Dropout':
        return mode.training && layer.rate > 0 ? this.#drop(layer, x, mode.step) : x;
      case 'Flatten':
        return x.reshape([x.shape[0] as number, sizeOf(x.shape.slice(1))]);
      case 'Dense': {
        const product = tf.matMul(x as Tensor2D, this.#weight(layer, 'kernel') as Tensor2D);
        return activate(layer.activation, biasAdd(product, this.#weight(layer, 'bias')));
      }
    }
  }

  #weight(layer: Layer, name: WeightSpec['name']): Variable {
    const found = this.weights.find(weight => weight.layer === layer.name && weight.name === name);
    if (!found) throw new Error(`${layer.name} has no ${name}`);
    return found.variable;
  }

  #normalizeByBatch(layer: Layer & { kind: 'BatchNormalization' }, x: Tensor, { relu }: { relu: boolean }): Tensor {
    const wide = (x.rank === 2 ? x.reshape([x.shape[0] as number, 1, 1, x.shape[1] as number]) : x) as Tensor4D;
    const [gamma, beta] = [this.#weight(layer, 'gamma'), this.#weight(layer, 'beta')];
    const move = (name: 'moving_mean' | 'moving_variance', value: Tensor) => {
      const moving = this.#weight(layer, name);
      moving.assign(moving.mul(BATCH_NORMALIZATION.momentum).add(value.mul(1 - BATCH_NORMALIZATION.momentum)));
    };
    const normalization = {
      epsilon: BATCH_NORMALIZATION.epsilon,
      onStatistics: (mean: Tensor, variance: Tensor) => {
        move('moving_mean', mean);
        move('moving_variance', variance);
      },
    };
    const normalized = isOverRows(layer, x)
      ? normalizeRows(wide, gamma, beta, { ...normalization, relu })
      : normalizeChannels(wide, gamma, beta, normalization);
    return normalized.reshape(x.shape);
  }

  #normalizeByMoving(layer: Layer & { kind: 'BatchNormalization' }, x: Tensor): Tensor {
    const weight = (name: WeightSpec['name']) => this.#weight(layer, name);
    const scale = weight('moving_variance').add(BATCH_NORMALIZATION.epsilon).rsqrt().mul(weight('gamma'));
    const offset = weight('beta').sub(weight('moving_mean').mul(scale));
    return isOverRows(layer, x) ? scaleAndShiftRows(x, scale, offset) : plus(times(x, scale), offset);
  }

  /** What stays is scaled up, so that sums keep their expectation (Srivastava et al. 2014, as Keras has it). */
  #drop({ name, rate }: Layer & { kind: 'Dropout' }, x: Tensor, step: Tensor1D): Tensor {
    const stream = tf.tensor1d([seedFor(this.#seed, 'dropout', name) | 0], 'int32');
    const kept = statelessUniform(x.shape, stream.concat(step)).greaterEqual(rate);
    return x.mul(kept.cast('float32').mul(1 / (1 - rate)));
  }
}

const convolve = (layer: Layer & { kind: 'Conv2D' }, x: Tensor4D, kernel: Tensor4D): Tensor4D =>
  suitsWinograd(layer, x.shape) ? winogradConv2d(x, kernel) : tf.conv2d(x, kernel, 1, layer.padding);

/** Of images axis 1 are the rows, of features it is the last. */
const isOverRows = ({ axis }: Layer & { kind: 'BatchNormalization' }, x: Tensor) => axis === 1 && x.rank === 4;

/** Then the pooling adds the bias and takes the relu too, for the sake of their gradients. */
const isReluPooled = (layer: Layer, next: Layer | undefined) =>
  layer.kind === 'Conv2D' && layer.activation === 'relu' && next?.kind === 'MaxPooling2D';

/** Then the normalisation over rows takes the relu too, for the sake of its gradient; over channels oneDNN's has no place for it. */
const isReluNormalized = (layer: Layer, next: Layer | undefined) =>
  layer.kind === 'Conv2D' && layer.activation === 'relu' && next?.kind === 'BatchNormalization' && next.axis === 1;

function activate(activation: 'relu' | 'tanh' | 'softmax', x: Tensor): Tensor {
  switch (activation) {
    case 'relu':
      return x.relu();
    case 'tanh':
      return x.tanh();
    case 'softmax':
      return x; // see Network: the last layer's, added where probabilities are wanted
  }
}

function initial({ layer, name, shape }: WeightSpec, seed: number): Tensor {
  switch (name) {
    case 'kernel': {
      // Glorot and Bengio 2010: a kernel's receptive field counts into both fans (keras/src/initializers/random_initializers.py).
      const field = sizeOf(shape.slice(0, -2));
      const [inputs = 0, outputs = 0] = shape.slice(-2);
      const limit = Math.sqrt(6 / (field * (inputs + outputs)));
      const seeds = tf.tensor1d([seedFor(seed, 'kernel', layer) | 0, 0], 'int32');
      return statelessUniform(shape, seeds)
        .mul(2 * limit)
        .sub(limit);
    }
    case 'gamma':
    case 'moving_variance':
      return tf.ones([...shape]);
    case 'beta':
    case 'bias':
    case 'moving_mean':
      return tf.zeros([...shape]);
  }
}
