import type { NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs-node-gpu';
import type { Hyperparameters } from '../architectures/hyperparameters.ts';
import { tf } from '../tensorflow/tensorflow.ts';

// Keras' constants. tfjs' own optimizers are not used because they add Adam's epsilon elsewhere and hide their slots.
const RMSPROP_RHO = 0.9;
const ADAM_BETA_1 = 0.9;
const ADAM_BETA_2 = 0.999;
const EPSILON = 1e-7;

export interface Optimizer {
  /** The state that it keeps between steps, initially zero. */
  readonly slots: readonly Variable[];
  /** Returns the step size of a step, counted from 0: the learning rate, with Adam's bias correction. */
  rate(learningRate: number, step: number): number;
  /** Takes one step. Gradients are named after their variables. */
  apply(gradients: NamedTensorMap, rate: Tensor): void;
}

/** Creates an optimizer that equals `update_step` in keras/src/optimizers/{sgd,rmsprop,adam}.py. */
export function createOptimizer(kind: Hyperparameters['optimizer'], variables: readonly Variable[]): Optimizer {
  const slots: Variable[] = [];
  const slotFor = (variable: Variable) => {
    const slot = tf.tidy(() => tf.variable(tf.zerosLike(variable), false));
    slots.push(slot);
    return slot;
  };
  const rules = variables.map(variable => ({ variable, update: updateRule(kind, variable, slotFor) }));
  return {
    slots,
    rate: (learningRate, step) =>
      kind === 'adam'
        ? (learningRate * Math.sqrt(1 - ADAM_BETA_2 ** (step + 1))) / (1 - ADAM_BETA_1 ** (step + 1))
        : learningRate,
    apply: (gradients, rate) =>
      tf.tidy(() => {
        for (const { variable, update } of rules) {
          const gradient = gradients[variable.name];
          if (!gradient) throw new Error(`The variable ${variable.name} has no gradient.`);
          variable.assign(variable.sub(update(gradient, rate)));
        }
      }),
  };
}

/** Returns a function that computes how far a variable moves against its gradient. */
function updateRule(
  kind: Hyperparameters['optimizer'],
  variable: Variable,
  slotFor: (variable: Variable) => Variable,
): (gradient: Tensor, rate: Tensor) => Tensor {
  switch (kind) {
    case 'sgd':
      return (gradient, rate) => gradient.mul(rate);
    case 'rmsprop': {
      const meanSquare = slotFor(variable);
      return (gradient, rate) => {
        meanSquare.assign(meanSquare.mul(RMSPROP_RHO).add(gradient.square().mul(1 - RMSPROP_RHO)));
        return gradient.mul(rate).div(meanSquare.add(EPSILON).sqrt()); // epsilon inside the root
      };
    }
    case 'adam': {
      const mean = slotFor(variable);
      const meanSquare = slotFor(variable);
      const towards = (slot: Variable, value: Tensor, beta: number) =>
        slot.assign(slot.add(value.sub(slot).mul(1 - beta)));
      return (gradient, rate) => {
        towards(mean, gradient, ADAM_BETA_1);
        towards(meanSquare, gradient.square(), ADAM_BETA_2);
        return mean.mul(rate).div(meanSquare.sqrt().add(EPSILON)); // epsilon outside, before the correction
      };
    }
  }
}
