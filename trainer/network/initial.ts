import type { Tensor } from '@tensorflow/tfjs-node-gpu';
import { type Shape, sizeOf } from '../../common/layers/shape.ts';
import type { WeightSpec } from '../architectures/weightSpecs.ts';
import { seedFor } from '../numbers/random.ts';
import { tf } from '../tensorflow/tensorflow.ts';
import { statelessUniform } from './operations.ts';

/** Returns the initial values of a weight. */
export function initial({ layer, name, shape, initial }: WeightSpec, seed: number): Tensor {
  switch (initial) {
    case 'glorotUniform':
      return glorotUniform(shape, seedFor(seed, name, layer));
    case 'ones':
      return tf.ones([...shape]);
    case 'zeros':
      return tf.zeros([...shape]);
  }
}

/** Glorot and Bengio 2010. Both fans include a kernel's receptive field (keras/src/initializers/random_initializers.py). */
function glorotUniform(shape: Shape, seed: number): Tensor {
  const field = sizeOf(shape.slice(0, -2));
  const [inputs = 0, outputs = 0] = shape.slice(-2);
  const limit = Math.sqrt(6 / (field * (inputs + outputs)));
  return statelessUniform(shape, tf.tensor1d([seed | 0, 0], 'int32'))
    .mul(2 * limit)
    .sub(limit);
}
