/** `count` images of one square size, one after another: RGB, a byte a channel, rows from the top. */
export type ImageBatch = { pixels: Uint8Array; count: number };

/**
 * All that the training loop asks of TensorFlow: one training step, one evaluation, the weights out and in. Bytes in, numbers
 * out; whether the step runs eagerly or as a replayed graph, and in which precision, is decided behind it.
 */
export interface Step {
  /** How it computes, for the run's record. */
  readonly kind: string;
  /** One step of the optimizer. The loss is the batch's mean, `correct` the images whose class was the likeliest, both before the step. */
  trainBatch(images: ImageBatch, classes: Int32Array): { loss: number; correct: number };
  /** Class probabilities, images x classes. */
  evaluate(images: ImageBatch): Float32Array;
  /** A copy of every weight, trainable or not, in the order of the model's `weights`. */
  getWeights(): Float32Array[];
  setWeights(weights: readonly Float32Array[]): void;
  dispose(): void;
}
