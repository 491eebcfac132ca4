/** `count` examples, one after another: an image's pixels (RGB, a byte a channel, rows from the top) or the features of a frozen base. */
export type Batch = {
  inputs: Uint8Array | Float32Array;
  count: number;
  /** Where each image's pixels come from, eight numbers an image (common/augmentation.ts); without it they stay. */
  projections?: Float32Array;
};

/**
 * All that the training loop asks of TensorFlow: one training step, one evaluation, the weights out and in. Bytes in, numbers
 * out; whether the step runs eagerly or as a replayed graph, and in which precision, is decided behind it.
 */
export interface Step {
  /** How it computes, for the run's record. */
  readonly kind: string;
  /**
   * One step of the optimizer. The loss is the batch's mean, `correct` the images whose class was the likeliest, both before
   * the step, with dropout. What is random follows from the run's seed and the step's `number`, counted from 0 over all epochs.
   */
  trainBatch(batch: Batch, classes: Int32Array, number: number): { loss: number; correct: number };
  /** Class probabilities, examples x classes. */
  evaluate(batch: Batch): Float32Array;
  /** A copy of every weight of what trains, in its order. */
  getWeights(): Float32Array[];
  setWeights(weights: readonly Float32Array[]): void;
  dispose(): void;
}
