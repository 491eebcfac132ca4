import { randomBytes } from 'node:crypto';
import { type Shape, sizeOf } from '../../common/layers/shape.ts';
import { parameterCount } from '../../trainer/architectures/weightSpecs.ts';
import { describeMachine } from '../../trainer/machine/describeMachine.ts';
import { assemble } from '../../trainer/network/assemble.ts';
import { type Batch, feedsOf } from '../../trainer/network/input.ts';
import type { Network } from '../../trainer/network/network.ts';
import { augmenter } from '../../trainer/training/augment.ts';
import { featureProgram } from '../../trainer/training/features.ts';
import { createStep } from '../../trainer/training/step.ts';
import type { Answer, Job } from './workers.ts';

// Trains one network in Quintet and prints its speed. As in the trainer, it takes bytes from a cache and returns a loss.

const SEED = 1;
const job: Job = JSON.parse(process.argv[2] ?? '');
const { plan, classes, warmUp, steps } = job;
const { batchSize, imageSize, epochs, precision } = plan.hyperparameters;
const { base, head, input } = assemble(plan, { classes, seed: SEED });
const parameters = parameterCount([...(base?.weights ?? []), ...head.weights]);

const labels = Int32Array.from({ length: batchSize }, (_, row) => row % classes);
const images = Array.from({ length: steps }, () => new Uint8Array(randomBytes(batchSize * sizeOf(input))));

/** Returns the seconds that `count` calls take after the warm-up. */
function seconds(count: number, work: (index: number) => void): number {
  for (let index = 0; index < warmUp; index++) work(index);
  const began = performance.now();
  for (let index = 0; index < count; index++) work(index);
  return (performance.now() - began) / 1000;
}

/** Returns the seconds that `count` training steps on these batches take, repeating the batches. */
function train(count: number, batches: readonly Batch['inputs'][], shape: Shape): number {
  const step = createStep({ ...plan, head, input: shape, precision });
  const augment = plan.augmentation && augmenter(plan.augmentation, imageSize, SEED);
  return seconds(count, number => {
    const inputs = batches[number % batches.length] as Batch['inputs'];
    step.trainBatch({ inputs, count: batchSize, projections: augment?.(batchSize, number) }, labels, number);
  });
}

/** Returns the seconds of all epochs: the frozen base runs once per image, and the head trains on its features. */
function trainOnFeatures(frozen: Network): number {
  const program = featureProgram(frozen, { preprocessing: plan.preprocessing, execution: 'graph', precision });
  const features: Float32Array[] = [];
  const computing = seconds(steps, index => {
    const inputs = images[index % steps] as Uint8Array;
    features[index % steps] = program.run('features', feedsOf({ inputs, count: batchSize }, input))[0] as Float32Array;
  });
  return computing + train(steps * epochs, features, frozen.output);
}

const { quintet, tensorflow } = describeMachine().versions;
const answer: Answer = {
  images: batchSize * steps * (base ? epochs : 1),
  seconds: base ? trainOnFeatures(base) : train(steps, images, input),
  parameters,
  version: `Quintet ${quintet} on TensorFlow ${tensorflow}`,
};
process.stdout.write(JSON.stringify(answer));
