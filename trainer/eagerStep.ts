import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-node-gpu';
import type { Plan } from './architectures/architecture.ts';
import { likeliest } from './evaluate.ts';
import { inputOf } from './network/input.ts';
import type { Network } from './network/network.ts';
import type { Shape } from './network/weightSpecs.ts';
import { createOptimizer } from './optimizer.ts';
import type { Batch, Step } from './step.ts';
import { tf } from './tensorflow.ts';

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
};

/** The step as tfjs runs it, operation by operation. */
export function createEagerStep({
  base,
  head,
  input,
  preprocessing,
  augmentation,
  hyperparameters,
  classWeights,
}: StepOptions): Step {
  const { trainable } = head;
  const optimizer = createOptimizer(hyperparameters.optimizer, hyperparameters.learningRate, trainable);
  const classCount = head.output[0] as number;
  const fillMode = augmentation?.fillMode ?? 'nearest';

  const headInput = (batch: Batch) => {
    const images = inputOf(batch, input, { preprocessing, fillMode });
    return base ? base.forward(images) : images;
  };

  return {
    kind: 'eager',

    trainBatch: (batch, classes, number) =>
      tf.tidy(() => {
        const truth = tf.oneHot(tf.tensor1d(classes, 'int32'), classCount);
        const weighted = classWeights ? truth.mul(classWeights) : truth;
        const x = headInput(batch);
        const step = tf.tensor1d([number], 'int32');
        let logits: Tensor2D | undefined;
        const { value, grads } = tf.variableGrads(() => {
          logits = tf.keep(head.forward(x, { training: true, step })) as Tensor2D;
          return meanCrossEntropy(logits, weighted);
        }, trainable);
        optimizer.apply(grads);
        const loss = value.dataSync()[0] as number;
        if (!logits) throw new Error('variableGrads did not run the network');
        const correct = countCorrect(logits.dataSync() as Float32Array, classes, classCount);
        logits.dispose();
        return { loss, correct };
      }),

    evaluate: batch => tf.tidy(() => head.probabilities(headInput(batch)).dataSync() as Float32Array),

    getWeights: () => head.getWeights(),
    setWeights: weights => head.setWeights(weights),

    dispose: () => {
      optimizer.dispose();
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
