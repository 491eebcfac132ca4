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

/** All that the training loop asks of TensorFlow: one training step, one evaluation, the weights out and in. Bytes in, numbers out. */
export interface Step {
  /**
   * One step of the optimizer. The loss is the batch's mean, `correct` the images whose class was the likeliest, both before
   * the step, with dropout. What is random follows from the run's seed and the step's `number`, counted from 0 over all epochs.
   */
  trainBatch(batch: Batch, classes: Int32Array, number: number): { loss: number; correct: number };
  /** Class probabilities and their logarithms, examples x classes: of one that underflowed to 0 the logarithm is still right. */
  evaluate(batch: Batch): { probabilities: Float32Array; logProbabilities: Float32Array };
  /** A copy of every weight of what trains, in its order. */
  getWeights(): Float32Array[];
  setWeights(weights: readonly Float32Array[]): void;
  dispose(): void;
}

export type StepOptions = Pick<Plan, 'preprocessing' | 'augmentation'> & {
  /** Frozen layers before those that train, when their features are not given. */
  base?: Network | undefined;
  /** What trains. */
  head: Network;
  /** Of one example: the image's, or the features'. */
  input: Shape;
  hyperparameters: Pick<Plan['hyperparameters'], 'optimizer' | 'learningRate'>;
  /** How much an example of each class weighs in the loss; 1 without it. */
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
 * From logits. Keras 3 on TensorFlow too takes the loss from them, in fit and in evaluate, eager or traced: its softmax leaves
 * them on its output as `_keras_logits`, and categorical_crossentropy prefers them to the probabilities, which it would clip
 * at 1e-7 (keras/src/backend/tensorflow/nn.py, softmax and _get_logits). With class weights the mean is over the examples
 * still, not over their weights.
 */
const meanCrossEntropy = (logits: Tensor2D, truth: Tensor) =>
  tf.logSoftmax(logits).mul(truth).sum(1).mean().neg() as Scalar;

function countCorrect(scores: Float32Array, classes: Int32Array, classCount: number): number {
  return classes.reduce((sum, truth, row) => sum + Number(likeliest(scores, row, classCount) === truth), 0);
}
