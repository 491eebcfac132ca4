import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  claimNext,
  claimRun,
  completeRun,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let trainerId: string;
beforeAll(async () => {
  // These tests renew no lease, and a run whose lease has expired would be claimed next.
  quintet = await startServer({ leaseSeconds: 3_600 });
  const named = (key: string, title: string) => ({ ...BASELINE, key, title });
  trainerId = await registerTrainer(quintet, [BASELINE, named('regularized', 'Regularized'), named('deep', 'Deep')]);
});
afterAll(() => quintet.stop());

/** The labels of the validation images, by position. */
const LABELS = 'AAAABBBBCCCC';

const share = (marks: string) => [...marks].filter(mark => mark === 'r').length / marks.length;

/** Claims the next queued run and reports an epoch. */
async function trainNext(spaced: string): Promise<string> {
  const marks = spaced.replaceAll(' ', '');
  const claim = await claimNext(quintet, trainerId);
  await reportEpoch(quintet, claim, 1, { val_accuracy: share(marks), val_loss: 1 }, saying(LABELS, marks));
  // A later, worse epoch must not change the result.
  await reportEpoch(quintet, claim, 2, { val_accuracy: 0, val_loss: 2 }, saying(LABELS, 'wwwwwwwwwwww'));
  await completeRun(quintet, claim);
  return claim.runId;
}

async function verdict(id: string): Promise<string> {
  const query = 'query ($id: ID!) { experiment(id: $id) { verdict } }';
  return (await quintet.gql<{ experiment: { verdict: string } }>(query, { id })).experiment.verdict;
}

interface Compared {
  a: { id: string };
  b: { id: string };
  pValue: number;
  pValueAdjusted: number;
}

async function comparisons(id: string): Promise<Compared[]> {
  const { experiment } = await quintet.gql<{ experiment: { comparisons: Compared[] } }>(
    `query ($id: ID!) { experiment(id: $id) { comparisons {
      a { id } b { id } total bothRight onlyARight onlyBRight neitherRight pValue pValueAdjusted shown
    } } }`,
    { id },
  );
  return experiment.comparisons;
}

test('each pair is counted image by image, and tested', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'regularized', 'deep'] });
  const baseline = await trainNext('rrrr rrrr wwww');
  expect(await comparisons(id)).toEqual([]);
  expect(await verdict(id)).toContain(
    'Baseline is right on 66.7 % of the 12 validation images (95 % interval 39.1 to 86.2 %)',
  );
  const regularized = await trainNext('rrww wwww rrww');
  const deep = await trainNext('rrrr rrrw wwww');
  // By hand. Only one right on n images, the fewer k: p = 2 (C(n,0) + … + C(n,k)) / 2^n, at most 1.
  // Holm: the least of the three times 3, the next times 2, the last as it is.
  expect(await comparisons(id)).toEqual([
    {
      a: { id: baseline },
      b: { id: deep },
      total: 12,
      bothRight: 7,
      onlyARight: 1,
      onlyBRight: 0,
      neitherRight: 4,
      pValue: 1,
      pValueAdjusted: 1,
      shown: false, // n = 1, k = 0: 2 / 2
    },
    {
      a: { id: baseline },
      b: { id: regularized },
      total: 12,
      bothRight: 2,
      onlyARight: 6,
      onlyBRight: 2,
      neitherRight: 2,
      pValue: expect.closeTo(74 / 256, 12), // n = 8, k = 2: 2 (1 + 8 + 28) / 256
      pValueAdjusted: expect.closeTo((3 * 74) / 256, 12),
      shown: false,
    },
    {
      a: { id: deep },
      b: { id: regularized },
      total: 12,
      bothRight: 2,
      onlyARight: 5,
      onlyBRight: 2,
      neitherRight: 3,
      pValue: expect.closeTo(58 / 128, 12), // n = 7, k = 2: 2 (1 + 7 + 21) / 128
      pValueAdjusted: expect.closeTo((2 * 58) / 128, 12),
      shown: false,
    },
  ]);
  expect(await verdict(id)).toBe(
    'Baseline is the best of these three trained models: right on 66.7 % of the 12 validation images, 8.3 points ' +
      'more than Deep, but this could be chance (p = 1). On these images, no two of the three differ significantly. ' +
      'Guessing the largest class would score 33.3 %.',
  );
});

test('the lowest seed represents its architecture, and different hyperparameters count as a different one', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'deep'], seeds: [5, 3] });
  const startRun = (seed: number, hyperparameters: object) =>
    quintet.gql('mutation ($input: StartRunInput!) { startRun(input: $input) { id } }', {
      input: { experimentId: id, architecture: 'deep', seed, hyperparameters },
    });
  await startRun(3, {});
  await startRun(3, { learningRate: 0.5 });
  const half = 'rrrrrrwwwwww';
  await trainNext(half); // baseline, seed 5
  await trainNext(half); // deep, seed 5
  const baseline = await trainNext('rrrrrrrrwwww'); // seed 3
  const deep = await trainNext('rrrrrrrwwwww'); // seed 3
  await trainNext(half); // deep, seed 3 again
  const tuned = await trainNext('rrrrwwwwwwww');
  expect((await comparisons(id)).map(({ a, b }) => [a.id, b.id])).toEqual([
    [baseline, deep],
    [baseline, tuned],
    [deep, tuned],
  ]);
  expect(await verdict(id)).toContain(
    'Baseline is the best of these three trained models: right on 66.7 % of the 12 validation images, 8.3 points more ' +
      'than Deep (learningRate 0.0001), but',
  );
});

test('a run without predictions is in no pair and does not count for the correction', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'regularized', 'deep'] });
  await trainNext('rrrrrrrrrrrr');
  await trainNext('rrrrrrwwwwww');
  const claim = await claimRun(quintet, trainerId);
  if (claim) await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 });
  // n = 6, k = 0: 2 / 64; the only pair, so times 1.
  const p = expect.closeTo(2 / 64, 12);
  expect(await comparisons(id)).toMatchObject([{ pValue: p, pValueAdjusted: p, shown: true }]);
});

test('with three seeds of each, the architectures are compared as well', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'deep'], seeds: [2, 1, 3] });
  const right = (count: number) => 'r'.repeat(count).padEnd(12, 'w');
  for (const [baseline, deep] of [
    [7, 10],
    [6, 9],
  ] as const) {
    await trainNext(right(baseline));
    await trainNext(right(deep));
  }
  expect(await seedsOf(id)).toMatchObject([{ speaksOf: 'TRAINED_MODELS', seeds: null, onlyARight: 3 }]);
  await trainNext(right(8));
  await trainNext(right(11));
  // By hand: 9, 10, 11 and 6, 7, 8 of 12 have means 10 and 7 and variances 1, so t = 3 / √(2/3) = √13.5, with 4 degrees of
  // freedom. There p = 1 - sin θ (1 + cos² θ / 2) with tan θ = t / 2 (Abramowitz and Stegun 26.7.4): sin² θ = 13.5 / 17.5.
  const p = expect.closeTo(1 - Math.sqrt(13.5 / 17.5) * (1 + 4 / 17.5 / 2), 12);
  expect(await seedsOf(id)).toEqual([
    {
      a: { architecture: { key: 'deep' } },
      onlyARight: 3,
      onlyBRight: 0,
      shown: false,
      speaksOf: 'ARCHITECTURES',
      seeds: {
        test: "Welch's t-test",
        meanOfA: expect.closeTo(10 / 12, 12),
        meanOfB: expect.closeTo(7 / 12, 12),
        statistic: expect.closeTo(Math.sqrt(13.5), 12),
        degreesOfFreedom: expect.closeTo(4, 12),
        pValue: p,
        pValueAdjusted: p,
        shown: true,
      },
      sentence:
        'Only Deep is right on 3 images, only Baseline on 0: the difference between these two trained models could be chance ' +
        '(p = 0.25). Over their seeds, Deep averages 83.3 % and Baseline 58.3 %: ' +
        "a significant difference between the architectures (Welch's t-test, p = 0.021).",
    },
  ]);
  expect(await verdict(id)).toContain(
    'Deep is the better of these two architectures: right on 83.3 % of the 12 validation images on average over its seeds, ' +
      "25.0 points more than Baseline, a significant difference (Welch's t-test, p = 0.021).",
  );
});

async function seedsOf(id: string): Promise<object[]> {
  const { experiment } = await quintet.gql<{ experiment: { comparisons: object[] } }>(
    `query ($id: ID!) { experiment(id: $id) { comparisons {
      a { architecture { key } } onlyARight onlyBRight shown speaksOf sentence
      seeds { test meanOfA meanOfB statistic degreesOfFreedom pValue pValueAdjusted shown }
    } } }`,
    { id },
  );
  return experiment.comparisons;
}
