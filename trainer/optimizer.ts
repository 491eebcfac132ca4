import type { NamedTensorMap, Variable } from '@tensorflow/tfjs-node-gpu';
import type { Hyperparameters } from './architectures/hyperparameters.ts';
import { tf } from './tensorflow.ts';

// Keras' constants. tfjs' own optimizers put Adam's epsilon elsewhere and hide their slots.
const RMSPROP_RHO = 0.9;
const ADAM_BETA_1 = 0.9;
const ADAM_BETA_2 = 0.999;
const EPSILON = 1e-7;

export interface Optimizer {
  /** Takes one step along the gradients, named as the variables are. */
  apply(gradients: NamedTensorMap): void;
  dispose(): void;
}

export function createOptimizer(
  kind: Hyperparameters['optimizer'],
  learningRate: number,
  variables: readonly Variable[],
): Optimizer {
  const slots: Variable[] = [];
  const slotFor = (variable: Variable) => {
    const slot = tf.tidy(() => tf.variable(tf.zerosLike(variable), false));
    slots.push(slot);
    return slot;
  };
  const rules = variables.map(variable => ({ variable, update: updateRule(kind, learningRate, variable, slotFor) }));
  return {
    apply: gradients =>
      tf.tidy(() => {
        for (const { variable, update } of rules) {
          const gradient = gradients[variable.name];
          if (!gradient) throw new Error(`No gradient for ${variable.name}`);
          variable.assign(variable.sub(update(gradient)));
        }
      }),
    dispose: () => tf.dispose(slots),
  };
}

/** How far one variable moves against its gradient, as `update_step` in keras/src/optimizers/{sgd,rmsprop,adam}.py has it. */
function updateRule(
  kind: Hyperparameters['optimizer'],
  learningRate: number,
  variable: Variable,
  slotFor: (variable: Variable) => Variable,
) {
  switch (kind) {
    case 'sgd':
      return (gradient: NamedTensorMap[string]) => gradient.mul(learningRate);
    case 'rmsprop': {
      const meanSquare = slotFor(variable);
      return (gradient: NamedTensorMap[string]) => {
        meanSquare.assign(meanSquare.mul(RMSPROP_RHO).add(gradient.square().mul(1 - RMSPROP_RHO)));
        return gradient.mul(learningRate).div(meanSquare.add(EPSILON).sqrt()); // epsilon inside the root
      };
    }
    case 'adam': {
      const mean = slotFor(variable);
      const meanSquare = slotFor(variable);
      let step = 0;
      return (gradient: NamedTensorMap[string]) => {
        step += 1;
        const rate = (learningRate * Math.sqrt(1 - ADAM_BETA_2 ** step)) / (1 - ADAM_BETA_1 ** step);
        mean.assign(mean.add(gradient.sub(mean).mul(1 - ADAM_BETA_1)));
        meanSquare.assign(
          meanSquare.add(
            gradient
              .square()
              .sub(meanSquare)
              .mul(1 - ADAM_BETA_2),
          ),
        );
        return mean.mul(rate).div(meanSquare.sqrt().add(EPSILON)); // epsilon outside, before the correction
      };
    }
  }
}
