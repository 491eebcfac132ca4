import { expect, test } from 'vitest';
import type { Layer } from '../../common/layers/registry.ts';
import type { Hyperparameters } from '../../trainer/architectures/hyperparameters.ts';
import { Network } from '../../trainer/network/network.ts';
import { balancedWeights } from '../../trainer/training/classWeights.ts';
import { evaluate } from '../../trainer/training/evaluate.ts';
import { createStep } from '../../trainer/training/step.ts';

// A network small enough to check by hand: four pixels, one Dense layer, three classes.

function smallStep(optimizer: Hyperparameters['optimizer'], classWeights?: Float32Array) {
  const layers: Layer[] = [
    { kind: 'Flatten', name: 'flatten' },
    { kind: 'Dense', name: 'classes', units: 'classes', activation: 'softmax' },
  ];
  const input = [2, 2, 3];
  const step = createStep({
    head: new Network(layers, input, { classes: 3, seed: 1 }),
    input,
    preprocessing: 'rescale',
    hyperparameters: { optimizer, learningRate: 0.01 },
    classWeights,
  });
  step.setWeights([new Float32Array(12 * 3), new Float32Array(3)]);
  return step;
}

const white = { inputs: new Uint8Array(12).fill(255), count: 1 };

test('equal probabilities for three classes give a loss of ln 3', () => {
  const step = smallStep('sgd');
  expect([...step.evaluate(white).probabilities].map(p => p.toFixed(6))).toEqual(['0.333333', '0.333333', '0.333333']);
  const { loss, correct } = step.trainBatch(white, Int32Array.of(0), 0);
  expect(loss).toBeCloseTo(Math.log(3), 6);
  expect(correct).toBe(1); // on a tie, the first class is predicted
  step.dispose();
});

test('the loss is not clipped: a true class with probability 0 costs its whole logit, in training and evaluation', async () => {
  const step = smallStep('sgd');
  // e^-200 is 0 in float32. With probabilities clipped at 1e-7 the loss would be 16.1.
  step.setWeights([new Float32Array(36), Float32Array.of(0, 200, 0)]);
  const { loss } = await evaluate(step, { read: async () => white, classIndexes: Int32Array.of(0) }, [0], 1);
  expect(loss).toBeCloseTo(200, 4);
  expect(step.trainBatch(white, Int32Array.of(0), 0).loss).toBeCloseTo(200, 4);
  step.dispose();
});

// With all weights zero, the gradient of the bias is p - y = (-2/3, 1/3, 1/3), and so is each row of the kernel's gradient for
// a white picture.
test.each([
  ['sgd', (g: number) => 0.01 * g],
  ['rmsprop', (g: number) => (0.01 * g) / Math.sqrt(0.1 * g * g + 1e-7)],
  ['adam', (g: number) => (0.01 * (Math.sqrt(0.001) / 0.1) * 0.1 * g) / (Math.sqrt(0.001 * g * g) + 1e-7)],
] as const)('one step of %s moves the weights as Keras does', (optimizer, move) => {
  const step = smallStep(optimizer);
  step.trainBatch(white, Int32Array.of(0), 0);
  const [kernel, bias] = step.getWeights();
  const expected = [-2 / 3, 1 / 3, 1 / 3].map(gradient => -move(gradient));
  expected.forEach((value, k) => {
    expect(bias?.[k]).toBeCloseTo(value, 6);
    expect(kernel?.[3 + k]).toBeCloseTo(value, 6);
  });
  step.dispose();
});

test('weights that are read and set again give the same predictions', () => {
  const step = smallStep('adam');
  step.trainBatch(white, Int32Array.of(2), 0);
  const kept = step.getWeights();
  const before = step.evaluate(white);
  step.trainBatch(white, Int32Array.of(1), 0);
  expect(step.evaluate(white)).not.toEqual(before);
  step.setWeights(kept);
  expect(step.evaluate(white)).toEqual(before);
  step.dispose();
});

test('balanced class weights make a rare class count as much as a common one, as in scikit-learn', () => {
  // compute_class_weight('balanced', classes=[0, 1, 2], y=[0, 0, 0, 1]) returns 4 / (3 * 3) and 4 / (3 * 1). The third class has
  // no examples.
  const weights = balancedWeights(Int32Array.of(0, 0, 0, 1, 2), [0, 1, 2, 3], 3);
  [4 / 9, 4 / 3, 0].forEach((expected, k) => {
    expect(weights[k]).toBeCloseTo(expected, 6);
  });

  // Two white pictures of classes 0 and 1 with weights 2 and 0.5. Keras' mean is (2 ln 3 + 0.5 ln 3) / 2 images.
  const step = smallStep('sgd', Float32Array.of(2, 0.5, 1));
  const two = { inputs: new Uint8Array(24).fill(255), count: 2 };
  expect(step.trainBatch(two, Int32Array.of(0, 1), 0).loss).toBeCloseTo((2.5 / 2) * Math.log(3), 6);
  // The gradient of the bias is (2 (p - y0) + 0.5 (p - y1)) / 2 with p = 1/3 each.
  const [, bias] = step.getWeights();
  [(2 * (-2 / 3) + 0.5 / 3) / 2, (2 / 3 + 0.5 * (-2 / 3)) / 2, (2 / 3 + 0.5 / 3) / 2].forEach((gradient, k) => {
    expect(bias?.[k]).toBeCloseTo(-0.01 * gradient, 6);
  });
  step.dispose();
});
