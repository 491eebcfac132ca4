import type { Window } from './window.ts';

/**
 * The operations on batches that layers are made of. Whoever computes implements them; a layer's file says how they combine.
 * A `Weight` is a tensor that training changes.
 */
export interface Operations<Tensor, Weight extends Tensor> {
  convolve(images: Tensor, kernel: Weight, window: Window): Tensor;
  /** The bias belongs to the last axis. */
  addBias(x: Tensor, bias: Weight): Tensor;
  /** `name` is Keras' name of the function. */
  activate(x: Tensor, name: string): Tensor;
  maxPool(images: Tensor, window: Window): Tensor;
  averagePool(images: Tensor, window: Window): Tensor;
  /** The greatest number of each channel. */
  globalMax(images: Tensor): Tensor;
  /** The mean of each channel. */
  globalAverage(images: Tensor): Tensor;
  normalize(x: Tensor, weights: NormalizationWeights<Weight>, settings: NormalizationSettings): Tensor;
  /** In training, sets this share of the numbers to zero; `layer` names the stream of random numbers. */
  drop(x: Tensor, rate: number, layer: string): Tensor;
  flatten(x: Tensor): Tensor;
  /** The product of each example with the kernel. */
  multiply(x: Tensor, kernel: Weight): Tensor;
  /** x times a factor plus a summand. */
  scale(x: Tensor, factor: number, summand: number): Tensor;
}

export type NormalizationWeights<Weight> = Readonly<{
  gamma: Weight;
  beta: Weight;
  movingMean: Weight;
  movingVariance: Weight;
}>;

export type NormalizationSettings = Readonly<{
  /** Counts the batch as 0, as Keras does; -1 is the last. */
  axis: number;
  epsilon: number;
  /** How much of a moving statistic each batch leaves as it was. */
  momentum: number;
  /** relu(x) is normalised instead of x. */
  relu: boolean;
}>;
