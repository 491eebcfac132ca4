import { randomBytes } from 'node:crypto';
import { architectureOf } from '../../trainer/architectures/registry.ts';
import { createProgram } from '../../trainer/graph/createProgram.ts';
import { feedsOf, prepare } from '../../trainer/network/input.ts';
import { tf } from '../../trainer/tensorflow/tensorflow.ts';
import { augmenter } from '../../trainer/training/augment.ts';
import { type AugmentingJob, answer, jobOf } from './jobs.ts';

// What the training graph does with images before the network: bytes in, moved and rescaled. Only their mean comes out.

const SEED = 1;
const BATCH_SIZE = 32;

const { imageSize, warmUp, steps } = jobOf<AugmentingJob>();
const { augmentation } = architectureOf('augmented').configure({ imageSize });
if (!augmentation) throw new Error('The augmented architecture augments');
const augment = augmenter(augmentation, imageSize, SEED);
const shape = [imageSize, imageSize, 3];
const inputs = new Uint8Array(randomBytes(BATCH_SIZE * imageSize ** 2 * 3));
const program = createProgram('graph', {
  precision: 'float32',
  variables: [tf.variable(tf.scalar(0))], // no program is without
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
