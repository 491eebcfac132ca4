import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uniform } from '../../common/random.ts';
import { architectureOf } from '../../trainer/architectures/registry.ts';
import { cachedRows } from '../../trainer/data/rowsFile.ts';
import { describeMachine } from '../../trainer/machine/describeMachine.ts';
import { assemble } from '../../trainer/network/assemble.ts';
import { type EpochEnd, train } from '../../trainer/train.ts';
import { features } from '../../trainer/training/features.ts';
import { createStep } from '../../trainer/training/step.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

const COUNT = 12;
const rowsUpTo = (end: number, from = 0) => Array.from({ length: end - from }, (_, index) => from + index);

/** Creates the trainer's file of noisy pictures, of which the odd ones are brighter. */
function pictures(cacheDir: string, imageSize: number) {
  const random = uniform(5);
  return cachedRows(
    join(cacheDir, `${imageSize}.rows`),
    { rows: COUNT, bytesPerRow: imageSize ** 2 * 3 },
    async write => {
      for (const row of rowsUpTo(COUNT))
        await write(
          row,
          Uint8Array.from({ length: imageSize ** 2 * 3 }, () => (row % 2) * 90 + 120 * random()),
        );
    },
  );
}

/** Trains VGG16 with a frozen base, on cached features or through the base in every step. */
async function trainFrozen(cacheDir: string, { imageSize, cached }: { imageSize: number; cached: boolean }) {
  const plan = architectureOf('vgg16-frozen').configure({ imageSize, weights: 'none', batchSize: 4, epochs: 2 });
  const images = await pictures(cacheDir, imageSize);
  const { base, head, input } = assemble(plan, { classes: 2, seed: 1 });
  if (!base) throw new Error('VGG16 must have a base.');
  let computed = 0;
  const known = {
    datasetHash: 'x',
    decodedBy: 'x',
    imageSize,
    interpolation: 'nearest',
    preprocessing: plan.preprocessing,
  };
  const rows = cached
    ? await features(
        base,
        {
          images,
          count: COUNT,
          known: { ...known, machine: describeMachine(), execution: 'graph', precision: 'float32' },
        },
        { cacheDir, onProgress: done => (computed = done) },
      )
    : images;
  const step = createStep({
    base: cached ? undefined : base,
    head,
    input: cached ? base.output : input,
    preprocessing: plan.preprocessing,
    hyperparameters: plan.hyperparameters,
  });
  const ends: EpochEnd[] = [];
  await train({
    step,
    examples: {
      classIndexes: Int32Array.from({ length: COUNT }, (_, row) => row % 2),
      read: async wanted => {
        const bytes = await rows.read(wanted);
        return { inputs: cached ? new Float32Array(bytes.buffer) : bytes, count: wanted.length };
      },
    },
    trainRows: rowsUpTo(8),
    validationRows: rowsUpTo(COUNT, 8),
    hyperparameters: plan.hyperparameters,
    seed: 1,
    onProgress: () => {},
    onEpochEnd: end => void ends.push(end),
  });
  step.dispose();
  if (cached) base.dispose();
  return { ends, computed };
}

test('a head trained on cached features equals a head trained behind its base', async () => {
  const cacheDir = temporaryFolder();
  const { ends: behind } = await trainFrozen(cacheDir, { imageSize: 32, cached: false });
  const { ends: kept, computed } = await trainFrozen(cacheDir, { imageSize: 32, cached: true });
  expect(computed).toBe(COUNT);
  kept.forEach(({ metrics, probabilities }, epoch) => {
    for (const key of ['loss', 'accuracy', 'val_loss', 'val_accuracy'] as const)
      expect(metrics[key], key).toBeCloseTo(behind[epoch]!.metrics[key], 5);
    const apart = probabilities.map((p, at) => Math.abs(p - behind[epoch]!.probabilities[at]!));
    expect(Math.max(...apart)).toBeLessThan(1e-5);
  });
});

test('features are cached per image size, even if two sizes give equally many features', async () => {
  const cacheDir = temporaryFolder();
  const computed = [];
  // After five poolings, 32, 40 and 63 pixels all leave one position with 512 channels; 64 pixels leave four.
  for (const imageSize of [32, 40, 64, 32])
    computed.push((await trainFrozen(cacheDir, { imageSize, cached: true })).computed);
  expect(computed).toEqual([COUNT, COUNT, COUNT, 0]);
});
