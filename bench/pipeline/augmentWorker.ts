import { randomBytes } from 'node:crypto';
import { architectureOf } from '../../trainer/architectures/registry.ts';
import { createProgram } from '../../trainer/graph/createProgram.ts';
import { feedsOf, prepare } from '../../trainer/network/input.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';
import { augmenter } from '../../trainer/training/augment.ts';
import { type AugmentingJob, answer, jobOf } from './jobs.ts';

// Times what the training graph does to images before the network: it takes bytes, then moves and rescales them. It returns only
// their mean.

const SEED = 1;
const BATCH_SIZE = 32;

const { imageSize, warmUp, steps } = jobOf<AugmentingJob>();
const { augmentation } = architectureOf('augmented').configure({ imageSize });
if (!augmentation) throw new Error('The architecture `augmented` has no augmentation');
const augment = augmenter(augmentation, imageSize, SEED);
const shape = [imageSize, imageSize, 3];
const inputs = new Uint8Array(randomBytes(BATCH_SIZE * imageSize ** 2 * 3));
const program = createProgram('graph', {
  precision: 'float32',
  variables: [tf.variable(tf.scalar(0))], // a program needs at least one variable
  functions: {
    mean: (...fed) => [prepare(fed, { preprocessing: 'rescale', fillMode: augmentation.fillMode }).mean()],
  },
});

let began = 0;
for (let step = 0; step < warmUp + steps; step++) {
  if (step === warmUp) began = performance.now();
  program.run('mean', feedsOf({ inputs, count: BATCH_SIZE, projections: augment(BATCH_SIZE, step) }, shape));
}
answer({ images: steps * BATCH_SIZE, seconds: (performance.now() - began) / 1000 });
