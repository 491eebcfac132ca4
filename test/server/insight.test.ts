import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../server/generated/prisma/client.ts';
import { type Course, courseOf } from '../../server/insight/course.ts';
import { definitions } from '../../server/insight/definitions.ts';
import { insightsOf } from '../../server/insight/ofRun.ts';
import { overfittingOf } from '../../server/insight/overfitting.ts';
import { improvementOf, unsteadinessOf } from '../../server/insight/trend.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  type Claim,
  claimNext,
  makeDataset,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

const course = (series: Record<string, number[]>): Course =>
  courseOf(
    Object.entries(series).map(([key, values]) => ({
      key,
      points: values.map((value, index) => ({ step: index + 1, value })),
    })),
  );
const points = (values: number[]) => course({ val_accuracy: values }).val_accuracy;

/** Returns the insights about a run with these curves, a thousand validation images and 40 % in the largest class. */
const said = (series: Record<string, number[]>, run: Partial<Run> = {}) =>
  insightsOf({
    run: { status: 'COMPLETED', ...run } as Run,
    name: 'Baseline',
    course: course(series),
    judged: null,
    chance: { part: 'VALIDATION', className: 'A', correct: 400, total: 1000, accuracy: 0.4, equalClasses: true },
  });

const RISING = [1, 0.9, 0.8, 0.76, 0.8, 0.84, 0.88, 0.92, 0.93];
const LEARNING = [0.6, 0.7, 0.75, 0.8, 0.82, 0.84, 0.86, 0.87, 0.88];

test('overfitting begins at the lowest validation loss and reports the changes since', () => {
  // Epoch 4 is lowest. Levels: (0.8 + 0.76 + 0.8) / 3 = 0.787 there, (0.88 + 0.92 + 0.93) / 3 = 0.91 at the end: + 0.123.
  // The changes since are 0.04 four times and 0.01: their standard deviation is 0.0134, the scatter 0.0095.
  expect(said({ val_loss: RISING, accuracy: LEARNING })).toMatchObject([
    {
      kind: 'OVERFITTING',
      sentence:
        'Baseline overfits from epoch 4 on: validation loss rises from 0.760 to 0.930 while training accuracy still rises ' +
        'from 80.0 to 88.0 %.',
      evidence: { place: 'CURVES', metric: 'val_loss', fromEpoch: 4, toEpoch: 9 },
    },
  ]);
});

test('overfitting needs five epochs, a rise beyond the scatter, and a rising training accuracy', () => {
  const overfitting = (val_loss: number[], accuracy = LEARNING) => overfittingOf(course({ val_loss, accuracy }));
  expect(overfitting(RISING)).not.toBeNull();
  expect(overfitting(RISING.slice(0, -1))).toBeNull();
  // From 0.933 to 1.017, by 9 %; but changes of +0.4, -0.3, +0.4, -0.35, +0.35, -0.2 scatter by 0.26, 2.5 times that is more.
  expect(overfitting([1, 0.7, 1.1, 0.8, 1.2, 0.85, 1.2, 1])).toBeNull();
  // Steady, but by 2 % in all: from 0.501 to 0.510.
  expect(overfitting([0.502, 0.5, 0.502, 0.504, 0.506, 0.508, 0.51, 0.512])).toBeNull();
  expect(overfitting(RISING, LEARNING.toReversed())).toBeNull();
});

test('still improving compares the last fifth of the epochs with the fifth before', () => {
  // Fifteen epochs, so three against three: (0.70 + 0.71 + 0.72) / 3 = 71 % after (0.67 + 0.68 + 0.69) / 3 = 68 %, on a line
  // that does not scatter.
  const rising = Array.from({ length: 15 }, (_, index) => 0.58 + index / 100);
  expect(said({ val_accuracy: rising })).toMatchObject([
    {
      kind: 'STILL_IMPROVING',
      sentence:
        'Baseline was still improving when it stopped: over its last three epochs, validation accuracy averaged 71.0 %, 3.0 ' +
        'points more than over the three before.',
      evidence: { metric: 'val_accuracy', fromEpoch: 10, toEpoch: 15 },
      suggestedEpochs: 30,
    },
  ]);
  expect(said({ val_accuracy: rising }, { status: 'RUNNING' })).toEqual([]);
  expect(improvementOf(points(rising.slice(0, 9)))).toBeNull();
  // By 0.4 points.
  expect(improvementOf(points([...Array(12).fill(0.7), 0.704, 0.704, 0.704]))).toBeNull();
  // By 4 points from mean to mean, with changes of 10: +10, -10, +12, +2 - 10, +10 … scatter by some 7, and their means by 6.
  expect(improvementOf(points([...Array(9).fill(0.6), 0.6, 0.7, 0.6, 0.72, 0.62, 0.72]))).toBeNull();
  // More epochs are no advice for what overfits.
  const both = said({ val_accuracy: rising, val_loss: [...Array(6).fill(1), ...RISING], accuracy: rising });
  expect(both.map(({ kind }) => kind)).toEqual(['OVERFITTING']);
});

test('a run is unsteady if its accuracy moves by over two points per epoch without net progress', () => {
  // Ten changes of 3 points, five up and five down.
  const unsteady = [0.7, 0.73, 0.7, 0.73, 0.7, 0.73, 0.7, 0.73, 0.7, 0.73, 0.7];
  expect(said({ val_accuracy: [0.5, ...unsteady] })).toMatchObject([
    {
      kind: 'UNSTEADY',
      sentence:
        'Baseline is unsteady: over its last ten epochs, validation accuracy changed by 3.0 points on average from one epoch to ' +
        'the next, so which epoch is best is partly luck.',
      evidence: { fromEpoch: 2, toEpoch: 12 },
    },
  ]);
  expect(unsteadinessOf(points(unsteady.slice(1)))).toBeNull();
  expect(unsteadinessOf(points(unsteady.map((value, index) => value + 0.02 * index)))).toBeNull();
  expect(unsteadinessOf(points(unsteady.map(value => 0.7 + (value - 0.7) / 2)))).toBeNull();
});

test('a run is no better than chance if the interval of its best epoch includes chance', () => {
  // Wilson for 425 of 1,000: (0.425 + 0.00192 ± 1.96 √(0.425 x 0.575 / 1000 + 0.00000096)) / 1.00384 = 0.3947 to 0.4559.
  expect(said({ val_accuracy: [0.4, 0.425, 0.4] })).toMatchObject([
    {
      kind: 'NO_BETTER_THAN_CHANCE',
      sentence:
        'Baseline is not significantly better than chance: at its best epoch it is right on 42.5 % of the validation images ' +
        '(95 % interval 39.5 to 45.6 %), and guessing the largest class would score 40.0 %.',
    },
  ]);
  expect(said({ val_accuracy: [0.4, 0.44, 0.4] })).toEqual([]);
  expect(said({ val_accuracy: [0.4] }, { status: 'RUNNING' })).toEqual([]);
});

test('a run whose loss is not a number diverged and gets no other insight', () => {
  expect(said({ loss: [1, 2, Number.NaN, Number.NaN], val_loss: RISING, accuracy: LEARNING })).toMatchObject([
    {
      kind: 'DIVERGED',
      sentence: 'Baseline diverged: from epoch 3 on its loss is not a finite number.',
      evidence: { metric: 'loss', fromEpoch: 3, toEpoch: 4 },
    },
  ]);
  expect(said({ loss: [1, Number.NaN, 1], val_accuracy: [0.6, 0.6, 0.6] })).toEqual([]);
});

const AUGMENTING = { rotationRange: 40, horizontalFlip: true, fillMode: 'nearest' };
const FROZEN_LAYERS = BASELINE.layers.map(layer => (layer.kind === 'Conv2D' ? { ...layer, trainable: false } : layer));

let quintet: TestServer;
let trainerId: string;
beforeAll(async () => {
  quintet = await startServer();
  const anything = { type: 'object' };
  trainerId = await registerTrainer(quintet, [
    { ...BASELINE, hyperparametersSchema: anything },
    {
      ...BASELINE,
      key: 'augmented',
      title: 'Augmented',
      hyperparametersSchema: anything,
      defaults: { ...BASELINE.defaults, ...AUGMENTING },
    },
    {
      ...BASELINE,
      key: 'frozen',
      title: 'Frozen',
      layers: FROZEN_LAYERS,
      hyperparametersSchema: anything,
      defaults: { ...BASELINE.defaults, weights: 'imagenet' },
    },
  ]);
});
afterAll(() => quintet.stop());

const FIELDS = 'kind sentence suggestedEpochs runs { id } evidence { place metric fromEpoch toEpoch }';
const read = async (id: string, standing: string[] = []) =>
  (
    await quintet.gql<{ experiment: { insights: { kind: string; sentence: string }[] } }>(
      `query ($id: ID!, $standing: [ID!]) { experiment(id: $id) { insights(standing: $standing) { ${FIELDS} } } }`,
      { id, standing },
    )
  ).experiment.insights;

/** One epoch, with accuracy on the training images as they are. */
async function train(claim: Claim, labels: string, validation: string, training: string) {
  const right = [...validation].filter(mark => mark === 'r').length / validation.length;
  await reportEpoch(quintet, claim, 1, { val_accuracy: right, val_loss: 1 }, saying(labels, validation));
  await reportEpoch(quintet, claim, 1, {}, saying(labels, training), 'TRAIN');
}

test('comparing runs gives insights about augmentation, a frozen base and unequal classes', async () => {
  const datasetId = await makeDataset(quintet.database, [10, 5, 5]);
  const labels = 'A'.repeat(10) + 'B'.repeat(5) + 'C'.repeat(5);
  const { id } = await startExperiment(quintet, { datasetId, architectures: ['baseline', 'augmented', 'frozen'] });
  const [baseline, augmented, frozen] = [
    await claimNext(quintet, trainerId),
    await claimNext(quintet, trainerId),
    await claimNext(quintet, trainerId),
  ];
  // Baseline: 12 of 20, all of A and one of each other: (1 + 1/5 + 1/5) / 3 = 46.7 % over the classes. Training 20 of 20.
  await train(baseline, labels, 'rrrrrrrrrrrwwwwrwwww', 'r'.repeat(20));
  // Augmented: 16 of 20, classes 8/10, 4/5, 4/5. Training 17 of 20: 5 points more.
  await train(augmented, labels, 'rrrrrrrrwwrrrrwrrrrw', 'rrrrrrrrrwrrrrwrrrrw');
  // Frozen: 15 of 20, wrong on one that Augmented is right on: one image against none, p = 1.
  await train(frozen, labels, 'wrrrrrrrwwrrrrwrrrrw', 'rrrrrrrrrwrrrrwrrrrw');
  expect(await read(id)).toEqual([
    {
      kind: 'AUGMENTATION_NARROWED_GAP',
      sentence:
        'Augmentation closed the gap: Baseline scores 40.0 points more on unaugmented training images than on validation ' +
        'images, Augmented 5.0 points. Validation accuracy is 80.0 % with augmentation and 60.0 % without.',
      suggestedEpochs: null,
      runs: [{ id: baseline.runId }, { id: augmented.runId }],
      evidence: { place: 'SUMMARY', metric: null, fromEpoch: null, toEpoch: null },
    },
    {
      kind: 'FROZEN_BASE_NO_BETTER',
      sentence:
        'Frozen is not significantly better than Augmented, which was trained from scratch: 75.0 % compared with 80.0 % (p = 1).',
      suggestedEpochs: null,
      runs: [{ id: frozen.runId }, { id: augmented.runId }],
      evidence: { place: 'COMPARISONS', metric: null, fromEpoch: null, toEpoch: null },
    },
    {
      kind: 'UNEQUAL_CLASSES',
      sentence:
        'Baseline does better on large classes: it is right on 60.0 % of the validation images, but only on 46.7 % on average ' +
        'over the classes.',
      suggestedEpochs: null,
      runs: [{ id: baseline.runId }],
      evidence: { place: 'CONFUSION_MATRIX', metric: null, fromEpoch: null, toEpoch: null },
    },
  ]);
});

test('insights are about the run with the lowest seed or the chosen run', async () => {
  const datasetId = await makeDataset(quintet.database, [10, 5, 5]);
  const labels = 'A'.repeat(10) + 'B'.repeat(5) + 'C'.repeat(5);
  const { id } = await startExperiment(quintet, { datasetId, seeds: [1, 2] });
  const [even, uneven] = [await claimNext(quintet, trainerId), await claimNext(quintet, trainerId)];
  await train(even, labels, 'rrrrrrrrwwrrrrwrrrrw', 'r'.repeat(20));
  // 12 of 20, all of A and one of each other: (1 + 1/5 + 1/5) / 3 = 46.7 % over the classes.
  await train(uneven, labels, 'rrrrrrrrrrrwwwwrwwww', 'r'.repeat(20));
  expect(await read(id)).toEqual([]);
  expect(await read(id, [uneven.runId])).toMatchObject([{ kind: 'UNEQUAL_CLASSES', runs: [{ id: uneven.runId }] }]);
  expect(await read(id, ['01a2153b-0000-7128-81fa-b6455f8b2d60'])).toEqual([]);
});

test('networks that differ in more than augmentation are not compared', async () => {
  const datasetId = await makeDataset(quintet.database);
  const { id } = await startExperiment(quintet, { datasetId, architectures: ['augmented'] });
  await quintet.gql('mutation ($input: StartRunInput!) { startRun(input: $input) { id } }', {
    input: { experimentId: id, architecture: 'baseline', seed: 1, hyperparameters: { batchSize: 8 } },
  });
  // Gaps of 0 and of 3 of 12.
  for (const training of ['rrrrrrrrrwww', 'rrrrrrrrrrrr'])
    await train(await claimNext(quintet, trainerId), 'AAAABBBBCCCC', 'rrrrrrrrrwww', training);
  expect(await read(id)).toEqual([]);
});

test('a run has its own insights, and a diverged run without an accuracy is included', async () => {
  const { id } = await startExperiment(quintet, { seeds: [1, 2] });
  const [fine, broken] = [await claimNext(quintet, trainerId), await claimNext(quintet, trainerId)];
  for (const [index, val_loss] of RISING.entries())
    await reportEpoch(quintet, fine, index + 1, { val_loss, accuracy: LEARNING[index] ?? 1, val_accuracy: 0.75 });
  await reportEpoch(quintet, broken, 1, { loss: 'NaN', val_loss: 'NaN', val_accuracy: 'NaN' });

  const sentences = [
    'Baseline, seed 2, diverged: from epoch 1 on its loss is not a finite number.',
    'Baseline overfits from epoch 4 on: validation loss rises from 0.760 to 0.930 while training accuracy still rises from 80.0 ' +
      'to 88.0 %.',
  ];
  expect((await read(id)).map(({ sentence }) => sentence)).toEqual(sentences);
  const { run } = await quintet.gql<{ run: object }>(`query ($id: ID!) { run(id: $id) { insights { ${FIELDS} } } }`, {
    id: fine.runId,
  });
  expect(run).toMatchObject({
    insights: [{ sentence: sentences[1], runs: [{ id: fine.runId }], evidence: { fromEpoch: 4, toEpoch: 9 } }],
  });
});

test('the documentation contains every definition that GraphQL returns', async () => {
  const documentation = await readFile('docs/insights.md', 'utf8');
  expect(Object.values(definitions).filter(definition => !documentation.includes(definition))).toEqual([]);
});
