import type { layers } from '@tensorflow/tfjs-node-gpu';
import type { Layer } from '../architectures/layer.ts';
import type { Shape } from '../network/weightSpecs.ts';
import { tf } from '../tensorflow.ts';

/** The network as tfjs and Keras write it down. */
export function topologyOf(name: string, description: readonly Layer[], input: Shape, classes: number): unknown {
  const start = tf.input({ shape: [...input], name: 'image' });
  const output = description
    .map(layer => build(layer, classes))
    .reduce((previous, layer) => layer.apply(previous) as typeof start, start);
  const model = tf.model({ name, inputs: start, outputs: output });
  const topology = model.toJSON(null, false);
  model.dispose();
  return topology;
}

function build(layer: Layer, classes: number): layers.Layer {
  const { name } = layer;
  const zeros = { kernelInitializer: 'zeros' as const, biasInitializer: 'zeros' as const };
  switch (layer.kind) {
    case 'Conv2D': {
      const { filters, kernelSize, padding, activation } = layer;
      return tf.layers.conv2d({ name, filters, kernelSize, padding, activation, ...zeros });
    }
    case 'MaxPooling2D':
      return tf.layers.maxPooling2d({ name, poolSize: layer.poolSize });
    case 'AveragePooling2D':
      return tf.layers.averagePooling2d({ name, poolSize: layer.poolSize });
    case 'BatchNormalization':
      return tf.layers.batchNormalization({ name, axis: layer.axis });
    case 'Dropout':
      return tf.layers.dropout({ name, rate: layer.rate });
    case 'Flatten':
      return tf.layers.flatten({ name });
    case 'Dense': {
      const units = layer.units === 'classes' ? classes : layer.units;
      return tf.layers.dense({ name, units, activation: layer.activation, ...zeros });
    }
  }
}
