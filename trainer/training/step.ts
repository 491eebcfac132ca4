import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-node-gpu';
import type { Shape } from '../../common/layers/shape.ts';
import type { Plan } from '../architectures/architecture.ts';
import { createProgram } from '../graph/createProgram.ts';
import type { Execution } from '../graph/execution.ts';
import type { Precision } from '../graph/precision.ts';
import { type Batch, feedsOf, prepare } from '../network/input.ts';
import type { Network } from '../network/network.ts';
import { tf } from '../tensorflow/tensorflow.ts';
import { likeliest } from './likeliest.ts';
import { createOptimizer } from './optimizer.ts';

/** The training loop's interface to TensorFlow: train on a batch, evaluate a batch, and read or set the weights. */
export interface Step {
  /**
   * Takes one step of the optimizer. Returns the batch's mean loss and the number of correctly predicted examples, both before
   * the step and with dropout. Randomness derives from the run's seed and the step's `number`, counted from 0 over all epochs.
   */
  trainBatch(batch: Batch, classes: Int32Array, number: number): { loss: number; correct: number };
  /**
   * Returns class probabilities and their logarithms, examples x classes. The logarithm is correct even if its probability has
   * underflowed to 0.
   */
  evaluate(batch: Batch): { probabilities: Float32Array; logProbabilities: Float32Array };
  /** Returns a copy of every weight of the head, in order. */
  getWeights(): Float32Array[];
  setWeights(weights: readonly Float32Array[]): void;
  dispose(): void;
}

export type StepOptions = Pick<Plan, 'preprocessing' | 'augmentation'> & {
  /** The frozen layers before the head, if the inputs are images instead of their features. */
  base?: Network | undefined;
  /** The layers that train. */
  head: Network;
  /** The shape of one example, an image or its features. */
  input: Shape;
  hyperparameters: Pick<Plan['hyperparameters'], 'optimizer' | 'learningRate'>;
  /** Each class's weight in the loss, 1 by default. */
  classWeights?: Float32Array | undefined;
  execution?: Execution;
  precision?: Precision;
};

export function createStep({
  base,
  head,
  input,
  preprocessing,
  augmentation,
  hyperparameters: { optimizer: kind, learningRate },
  classWeights,
  execution = 'graph',
  precision = 'float32',
}: StepOptions): Step {
  const { trainable } = head;
  const weights = head.weights.map(({ variable }) => variable);
  const optimizer = createOptimizer(kind, trainable);
  const classCount = head.output[0] as number;
  const options = { preprocessing, fillMode: augmentation?.fillMode ?? 'nearest' };

  const headInput = (fed: Tensor[]) => {
    const images = prepare(fed, options);
    return base ? base.forward(images) : images;
  };

  const program = createProgram(execution, {
    precision,
    variables: [...weights, ...optimizer.slots, ...(base?.weights ?? []).map(({ variable }) => variable)],
    functions: {
      train: (number, rate, classes, ...fed) => {
        const truth = tf.oneHot(classes as Tensor1D, classCount);
        const weighted = classWeights ? truth.mul(classWeights) : truth;
        const x = headInput(fed);
        let logits: Tensor2D | undefined;
        const { value, grads } = tf.variableGrads(() => {
          logits = tf.keep(head.forward(x, { training: true, step: number as Tensor1D })) as Tensor2D;
          return meanCrossEntropy(logits, weighted);
        }, trainable);
        optimizer.apply(grads, rate as Scalar);
        return [value, logits as Tensor2D];
      },
      evaluate: (...fed) => {
        const logits = head.forward(headInput(fed));
        return [logits.softmax(), logits.logSoftmax()];
      },
    },
  });

  return {
    trainBatch(batch, classes, number) {
      const [loss, logits] = program.run('train', [
        { values: Int32Array.of(number), shape: [1] },
        { values: Float32Array.of(optimizer.rate(learningRate, number)), shape: [] },
        { values: classes, shape: [batch.count] },
        ...feedsOf(batch, input),
      ]) as [Float32Array, Float32Array];
      return { loss: loss[0] as number, correct: countCorrect(logits, classes, classCount) };
    },
    evaluate(batch) {
      const [probabilities, logProbabilities] = program.run('evaluate', feedsOf(batch, input)) as [
        Float32Array,
        Float32Array,
      ];
      return { probabilities, logProbabilities };
    },

    getWeights: () => program.read(weights),
    setWeights: values => program.write(weights, values),

    dispose: () => {
      program.dispose();
      tf.dispose([...optimizer.slots]);
      head.dispose();
      base?.dispose();
    },
  };
}

/**
 * Computes the loss from logits. Keras 3 on TensorFlow does so too, in fit and in evaluate, eager or traced: its softmax stores
 * them on its output as `_keras_logits`, and categorical_crossentropy prefers them to the probabilities, which it would clip at
 * 1e-7 (keras/src/backend/tensorflow/nn.py, softmax and _get_logits). With class weights, the mean is still over the number of
 * examples, not over the sum of their weights.
 */
const meanCrossEntropy = (logits: Tensor2D, truth: Tensor) =>
  tf.logSoftmax(logits).mul(truth).sum(1).mean().neg() as Scalar;

function countCorrect(scores: Float32Array, classes: Int32Array, classCount: number): number {
  return classes.reduce((sum, truth, row) => sum + Number(likeliest(scores, row, classCount) === truth), 0);
}
