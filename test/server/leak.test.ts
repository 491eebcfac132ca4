import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles, problem } from '../support/dataset.ts';
import { leakyArchive } from '../support/leaky.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, claimNext, registerTrainer, reportEpoch, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

interface Leak {
  image: { file: string; className: string };
  twin: { file: string; className: string };
  identical: boolean;
  distance: number;
  likeness: number;
  contradictory: boolean;
}

const leaksOf = async (id: string, first = 20, after: string | null = null) =>
  (
    await quintet.gql<{
      dataset: {
        leaks: { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean }; nodes: Leak[] } | null;
      };
    }>(
      `query ($id: ID!, $first: Int!, $after: String) { dataset(id: $id) { leaks(first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes { image { file className } twin { file className } identical distance likeness contradictory }
      } } }`,
      { id, first, after },
    )
  ).dataset.leaks;

test('a re-encoded, resized or brightened training image is found in validation, but not a mirrored or different one', async () => {
  const { files, splitCsv } = await leakyArchive();
  const dataset = await importFiles(quintet, files, { name: 'leaky', splitCsv });
  expect(dataset.failure).toBeNull();
  const leaks = await leaksOf(dataset.id);
  expect(
    leaks?.nodes.map(({ image, twin, identical, contradictory }) => [image.file, twin.file, identical, contradictory]),
  ).toEqual([
    ['old/re-encoded.jpg', 'old/original.png', false, false],
    ['old/resized.png', 'old/original.png', false, false],
    ['old/same-file.png', 'old/original.png', true, false],
    ['young/brightened.png', 'old/original.png', false, true],
  ]);
  for (const { distance, likeness } of leaks?.nodes ?? []) {
    expect(distance).toBeLessThanOrEqual(4);
    expect(likeness).toBeGreaterThan(0.95);
  }
  expect(problem(dataset, 'NEAR_DUPLICATE')).toMatchObject({
    count: 3,
    items: [
      'old/re-encoded.jpg ≈ old/original.png',
      'old/resized.png ≈ old/original.png',
      'young/brightened.png ≈ old/original.png',
    ],
  });
  expect(problem(dataset, 'LEAKED')?.items).toEqual(['old/original.png = old/same-file.png']);
  const page = await leaksOf(dataset.id, 3);
  expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  expect((await leaksOf(dataset.id, 3, page?.pageInfo.endCursor))?.nodes.map(({ image }) => image.file)).toEqual([
    'young/brightened.png',
  ]);
});

test('the accuracy without the leaked images is returned beside the accuracy with them', async () => {
  const { files, splitCsv } = await leakyArchive();
  const { id: datasetId } = await importFiles(quintet, files, { name: 'judged', splitCsv });
  const trainerId = await registerTrainer(quintet, [BASELINE]);
  const { id } = await startExperiment(quintet, { datasetId, architectures: ['baseline'] });
  const before = await outcomeOf(id);
  expect(before.leakage?.sentence).toBe(
    '4 of the 7 validation images are also among the training images (1 identical file, 3 near-duplicates).',
  );
  // In order of position, different, mirrored, re-encoded, resized and same-file are old (0), and blue and brightened are young (1).
  // The run is right on mirrored, re-encoded, resized, same-file and blue: 5 of 7. Without the four leaked images, of which three
  // are right, 2 of 3 remain.
  const said = [1, 0, 0, 0, 0, 1, 0];
  await reportEpoch(
    quintet,
    await claimNext(quintet, trainerId),
    1,
    { val_accuracy: 5 / 7, val_loss: 1 },
    said.map(index => (index === 0 ? [0.9, 0.1] : [0.1, 0.9])),
  );
  const { leakage, summary } = await outcomeOf(id);
  // The Wilson interval for 2 of 3 is proportion_confint(2, 3, method='wilson') of statsmodels.
  expect(summary).toEqual([
    {
      correct: 5,
      total: 7,
      withoutLeaks: {
        images: 4,
        correct: 2,
        total: 3,
        accuracy: 2 / 3,
        low: expect.closeTo(0.2076596, 6),
        high: expect.closeTo(0.9385081, 6),
      },
    },
  ]);
  expect(leakage).toEqual({
    part: 'VALIDATION',
    images: 4,
    identical: 1,
    nearDuplicates: 3,
    sentence:
      '4 of the 7 validation images are also among the training images (1 identical file, 3 near-duplicates). ' +
      'Without them, Baseline scores 66.7 % instead of 71.4 %.',
  });
});

test('the leaks of a dataset that was imported before leaks were searched for are unknown', async () => {
  const { id } = await startExperiment(quintet);
  const { leakage } = await outcomeOf(id);
  const { experiment } = await quintet.gql<{ experiment: { dataset: { id: string } } }>(
    'query ($id: ID!) { experiment(id: $id) { dataset { id } } }',
    { id },
  );
  expect(leakage).toBeNull();
  expect(await leaksOf(experiment.dataset.id)).toBeNull();
});

async function outcomeOf(id: string) {
  const { experiment } = await quintet.gql<{
    experiment: { leakage: { sentence: string } | null; summary: object[] };
  }>(
    `query ($id: ID!) { experiment(id: $id) {
      leakage { part images identical nearDuplicates sentence }
      summary { correct total withoutLeaks { images correct total accuracy low high } }
    } }`,
    { id },
  );
  return experiment;
}
