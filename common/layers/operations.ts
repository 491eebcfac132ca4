import type { Window } from './window.ts';

/**
 * The operations on batches that layers are made of. Each layer's file combines them; the trainer implements them in
 * TensorFlow. A `Weight` is a tensor that training changes.
 */
export interface Operations<Tensor, Weight extends Tensor> {
  convolve(images: Tensor, kernel: Weight, window: Window): Tensor;
  /** Adds the bias along the last axis. */
  addBias(x: Tensor, bias: Weight): Tensor;
  /** Applies the activation function that Keras calls `name`. */
  activate(x: Tensor, name: string): Tensor;
  maxPool(images: Tensor, window: Window): Tensor;
  averagePool(images: Tensor, window: Window): Tensor;
  /** Returns the maximum of each channel. */
  globalMax(images: Tensor): Tensor;
  /** Returns the mean of each channel. */
  globalAverage(images: Tensor): Tensor;
  normalize(x: Tensor, weights: NormalizationWeights<Weight>, settings: NormalizationSettings): Tensor;
  /** Sets the fraction `rate` of the values to zero, in training only. `layer` names the stream of random numbers. */
  drop(x: Tensor, rate: number, layer: string): Tensor;
  flatten(x: Tensor): Tensor;
  /** Multiplies each example by the kernel. */
  multiply(x: Tensor, kernel: Weight): Tensor;
  /** Returns x * factor + summand. */
  scale(x: Tensor, factor: number, summand: number): Tensor;
}

export type NormalizationWeights<Weight> = Readonly<{
  gamma: Weight;
  beta: Weight;
  movingMean: Weight;
  movingVariance: Weight;
}>;

export type NormalizationSettings = Readonly<{
  /** The axis counts from the batch as 0, as in Keras; -1 is the last one. */
  axis: number;
  epsilon: number;
  /** The weight of the old value when a batch updates a moving statistic. */
  momentum: number;
  /** Normalises relu(x) instead of x. */
  relu: boolean;
}>;
