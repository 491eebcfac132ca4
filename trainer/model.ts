import type { LayersModel, layers } from '@tensorflow/tfjs-node-gpu';
import type { Layer } from './architectures/layer.ts';
import { seedFor } from './random.ts';
import { tf } from './tensorflow.ts';

/**
 * The network that the list describes, for square RGB images in 0..1. Keras' initial weights, where tfjs has others: glorot
 * uniform kernels (each layer its own stream of the run's seed) and zero biases.
 * That the image size suffices has been checked by the server, from the same list.
 */
export function buildModel(
  name: string,
  description: readonly Layer[],
  { imageSize, classes, seed }: { imageSize: number; classes: number; seed: number },
): LayersModel {
  const input = tf.input({ shape: [imageSize, imageSize, 3], name: 'image' });
  const output = description
    .map((layer, index) => build({ name: `${layer.kind.toLowerCase()}${index + 1}`, ...layer }, classes, seed))
    .reduce((previous, layer) => layer.apply(previous) as typeof input, input);
  return tf.model({ name, inputs: input, outputs: output });
}

function build(layer: Layer & { name: string }, classes: number, seed: number): layers.Layer {
  const { name, trainable = true } = layer;
  const initializers = () => ({
    kernelInitializer: tf.initializers.glorotUniform({ seed: seedFor(seed, 'kernel', name) }),
    biasInitializer: 'zeros' as const,
  });
  switch (layer.kind) {
    case 'Conv2D': {
      const { filters, kernelSize, padding, activation } = layer;
      return tf.layers.conv2d({ name, trainable, filters, kernelSize, padding, activation, ...initializers() });
    }
    case 'MaxPooling2D':
      return tf.layers.maxPooling2d({ name, poolSize: layer.poolSize });
    case 'BatchNormalization':
      return tf.layers.batchNormalization({ name, trainable, axis: layer.axis });
    case 'Dropout':
      return tf.layers.dropout({ name, rate: layer.rate, seed: seedFor(seed, 'dropout', name) });
    case 'Flatten':
      return tf.layers.flatten({ name });
    case 'Dense': {
      const units = layer.units === 'classes' ? classes : layer.units;
      return tf.layers.dense({ name, trainable, units, activation: layer.activation, ...initializers() });
    }
  }
}
