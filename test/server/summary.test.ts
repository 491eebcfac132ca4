import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  claimNext,
  completeRun,
  makeDataset,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let trainerId: string;
beforeAll(async () => {
  quintet = await startServer();
  trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'deep', title: 'Deep' }]);
});
afterAll(() => quintet.stop());

async function read<Fields>(id: string, fields: string): Promise<Fields> {
  const query = `query ($id: ID!) { experiment(id: $id) { ${fields} } }`;
  return (await quintet.gql<{ experiment: Fields }>(query, { id })).experiment;
}

test('chance is the share of the largest class, and balanced accuracy does not reward naming it', async () => {
  const datasetId = await makeDataset(quintet.database, [6, 4, 2]);
  const { id } = await startExperiment(quintet, { datasetId });
  const claim = await claimNext(quintet, trainerId);
  expect(await read(id, 'chance { part className correct total accuracy } summary { accuracy }')).toEqual({
    chance: { part: 'VALIDATION', className: 'A', correct: 6, total: 12, accuracy: 0.5 },
    summary: [],
  });
  // Right on all six of A and on one of two of C: 7 of 12, and (1 + 0 + 1/2) / 3.
  const labels = 'AAAAAABBBBCC';
  await reportEpoch(quintet, claim, 1, { val_accuracy: 7 / 12 }, saying(labels, 'rrrrrrwwwwrw'));
  const row = '{ part accuracy correct total balancedAccuracy trainAccuracy gap }';
  const known = { part: 'VALIDATION', accuracy: 7 / 12, correct: 7, total: 12, balancedAccuracy: 0.5 };
  expect(await read(id, `summary ${row}`)).toEqual({ summary: [{ ...known, trainAccuracy: null, gap: null }] });
  // 9 of 12 of the training images: 2 of 12 more.
  await reportEpoch(quintet, claim, 1, {}, saying(labels, 'rrrrrrrrrwww'), 'TRAIN');
  expect(await read(id, `summary ${row}`)).toEqual({
    summary: [{ ...known, trainAccuracy: 0.75, gap: expect.closeTo(2 / 12, 12) }],
  });
});

test('an architecture with several seeds has a mean, a standard deviation and its runs', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'deep'], seeds: [3, 1, 2] });
  // By seed 3, 1, 2: baseline is right on 6, 8 and 10 of 12, deep on 9 alone so far.
  for (const marks of ['rrrrrrwwwwww', 'rrrrrrrrrwww', 'rrrrrrrrwwww', null, 'rrrrrrrrrrww', null]) {
    const claim = await claimNext(quintet, trainerId);
    if (!marks) continue;
    const metrics = { val_accuracy: [...marks].filter(mark => mark === 'r').length / 12 };
    await reportEpoch(quintet, claim, 1, metrics, saying('AAAABBBBCCCC', marks));
  }
  const { summaryByArchitecture } = await read<{ summaryByArchitecture: object[] }>(
    id,
    'summaryByArchitecture { name architecture { key } mean standardDeviation rows { correct run { seed } } }',
  );
  // Mean of 6, 8, 10 is 8, their variance ((-2)² + 0 + 2²) / 2 = 4: standard deviation 2, all of 12.
  expect(summaryByArchitecture).toEqual([
    {
      ...{ name: 'Deep', architecture: { key: 'deep' }, mean: 0.75, standardDeviation: null },
      rows: [{ correct: 9, run: { seed: 3 } }],
    },
    {
      ...{ name: 'Baseline', architecture: { key: 'baseline' } },
      ...{ mean: expect.closeTo(8 / 12, 12), standardDeviation: expect.closeTo(2 / 12, 12) },
      rows: [
        { correct: 8, run: { seed: 1 } },
        { correct: 10, run: { seed: 2 } },
        { correct: 6, run: { seed: 3 } },
      ],
    },
  ]);
});

test('the headline is on the test part, once every run is over and judged on it', async () => {
  const datasetId = await makeDataset(quintet.database, 2, ['A', 'B', 'C'], ['TRAIN', 'VALIDATION', 'TEST']);
  const { id } = await startExperiment(quintet, { datasetId, architectures: ['baseline', 'deep'], seeds: [1, 2] });
  const labels = 'AABBCC';
  const fields = `bestRun { id } chance { part } comparisons { part onlyARight onlyBRight }
    summary { part correct total epoch run { id } }`;

  const baseline = await claimNext(quintet, trainerId);
  await reportEpoch(quintet, baseline, 1, { val_accuracy: 1, val_loss: 1 }, saying(labels, 'rrrrrr'));
  await reportEpoch(quintet, baseline, 1, {}, saying(labels, 'rrwwww'), 'TEST');
  await completeRun(quintet, baseline);
  const deep = await claimNext(quintet, trainerId);
  await reportEpoch(quintet, deep, 1, { val_accuracy: 0.5, val_loss: 1 }, saying(labels, 'rrrwww'));
  const onValidation = {
    bestRun: { id: baseline.runId },
    chance: { part: 'VALIDATION' },
    comparisons: [{ part: 'VALIDATION', onlyARight: 3, onlyBRight: 0 }],
    summary: [
      { part: 'VALIDATION', correct: 6, total: 6, epoch: 1, run: { id: baseline.runId } },
      { part: 'VALIDATION', correct: 3, total: 6, epoch: 1, run: { id: deep.runId } },
    ],
  };
  expect(await read(id, fields)).toEqual(onValidation);

  await reportEpoch(quintet, deep, 1, {}, saying(labels, 'rrrrrw'), 'TEST');
  await completeRun(quintet, deep);
  const cancelled = await claimNext(quintet, trainerId);
  await reportEpoch(quintet, cancelled, 1, { val_accuracy: 0, val_loss: 1 }, saying(labels, 'wwwwww'));
  const { runs } = await read<{ runs: { id: string; status: string }[] }>(id, 'runs { id status }');
  for (const run of runs)
    if (run.status !== 'COMPLETED')
      await quintet.gql('mutation ($id: ID!) { cancelRun(id: $id) { id } }', { id: run.id });
  expect(await read(id, `${fields} verdict`)).toEqual({
    bestRun: { id: deep.runId },
    chance: { part: 'TEST' },
    comparisons: [{ part: 'TEST', onlyARight: 3, onlyBRight: 0 }],
    summary: [
      { part: 'TEST', correct: 5, total: 6, epoch: 1, run: { id: deep.runId } },
      { part: 'TEST', correct: 2, total: 6, epoch: 1, run: { id: baseline.runId } },
    ],
    verdict:
      'Deep is the better of these two trained models: right on 83.3 % of the 6 test images, 50.0 points more than ' +
      'Baseline, but the difference is not shown (p = 0.25). Always naming the largest class gives 33.3 %.',
  });
});
