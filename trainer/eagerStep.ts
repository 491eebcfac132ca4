import type { LayersModel, Scalar, SymbolicTensor, Tensor, Tensor2D, Variable } from '@tensorflow/tfjs-node-gpu';
import type { Hyperparameters } from './architectures/hyperparameters.ts';
import { likeliest } from './evaluate.ts';
import { createOptimizer } from './optimizer.ts';
import type { ImageBatch, Step } from './step.ts';
import { tf } from './tensorflow.ts';

/** Pixels in 0..1, as Keras' `rescale=1/255` gives them in float32. */
const RESCALED = Float32Array.from({ length: 256 }, (_, value) => value * Math.fround(1 / 255));

/** The step as tfjs runs it, operation by operation. */
export function createEagerStep(
  model: LayersModel,
  { imageSize, optimizer: kind, learningRate }: Pick<Hyperparameters, 'imageSize' | 'optimizer' | 'learningRate'>,
): Step {
  const trainable = model.trainableWeights.map(weight => weight.read() as Variable);
  const optimizer = createOptimizer(kind, learningRate, trainable);
  const toLogits = logitsOf(model);
  const classCount = model.outputs[0]?.shape[1] ?? 0;

  const toTensor = ({ pixels, count }: ImageBatch) => {
    const values = new Float32Array(count * imageSize * imageSize * 3);
    for (let i = 0; i < values.length; i++) values[i] = RESCALED[pixels[i] as number] as number;
    return tf.tensor4d(values, [count, imageSize, imageSize, 3]);
  };

  return {
    kind: 'eager',

    trainBatch: (images, classes) =>
      tf.tidy(() => {
        const truth = tf.oneHot(tf.tensor1d(classes, 'int32'), classCount);
        const input = toTensor(images);
        let logits: Tensor2D | undefined;
        const { value, grads } = tf.variableGrads(() => {
          logits = tf.keep(toLogits(input));
          return meanCrossEntropy(logits, truth);
        }, trainable);
        optimizer.apply(grads);
        const loss = value.dataSync()[0] as number;
        if (!logits) throw new Error('variableGrads did not run the model');
        const correct = countCorrect(logits.dataSync() as Float32Array, classes, classCount);
        logits.dispose();
        return { loss, correct };
      }),

    // Left to itself, predict would cut the batch into ones of 32.
    evaluate: images =>
      tf.tidy(() => {
        const probabilities = model.predict(toTensor(images), { batchSize: images.count }) as Tensor;
        return probabilities.dataSync() as Float32Array;
      }),

    getWeights: () => model.weights.map(weight => Float32Array.from(weight.read().dataSync())),

    setWeights: weights =>
      tf.tidy(() => {
        model.weights.forEach((weight, index) => {
          weight.write(tf.tensor(weights[index] as Float32Array, weight.read().shape));
        });
      }),

    dispose: () => {
      optimizer.dispose();
      model.dispose();
    },
  };
}

/**
 * The network up to, not through, its softmax. Keras 3 on TensorFlow too takes the loss from these logits, in fit and in
 * evaluate, eager or traced: its softmax leaves them on its output as `_keras_logits`, and categorical_crossentropy prefers
 * them to the probabilities, which it would clip at 1e-7 (keras/src/backend/tensorflow/nn.py, softmax and _get_logits).
 */
function logitsOf(model: LayersModel): (images: Tensor) => Tensor2D {
  const head = model.layers.at(-1);
  if (!head) throw new Error('A model without layers');
  const trunk = tf.model({ inputs: model.inputs, outputs: head.input as SymbolicTensor });
  const [kernel, bias] = head.weights.map(weight => weight.read());
  if (!kernel || !bias) throw new Error('The last layer must be Dense with a bias');
  return images => {
    const features = trunk.apply(images, { training: true }) as Tensor2D;
    return features.matMul(kernel as Tensor2D).add(bias);
  };
}

const meanCrossEntropy = (logits: Tensor2D, truth: Tensor) =>
  tf.logSoftmax(logits).mul(truth).sum(1).mean().neg() as Scalar;

function countCorrect(scores: Float32Array, classes: Int32Array, classCount: number): number {
  return classes.reduce((sum, truth, row) => sum + Number(likeliest(scores, row, classCount) === truth), 0);
}
