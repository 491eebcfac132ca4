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
  // These tests renew no lease, and a run whose lease has expired would be claimed next.
  quintet = await startServer({ leaseSeconds: 3_600 });
  trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'deep', title: 'Deep' }]);
});
afterAll(() => quintet.stop());

async function read<Fields>(id: string, fields: string): Promise<Fields> {
  const query = `query ($id: ID!) { experiment(id: $id) { ${fields} } }`;
  return (await quintet.gql<{ experiment: Fields }>(query, { id })).experiment;
}

test('chance is the share of the largest class, and balanced accuracy does not reward guessing it', async () => {
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
      name: 'Deep',
      architecture: { key: 'deep' },
      mean: 0.75,
      standardDeviation: null,
      rows: [{ correct: 9, run: { seed: 3 } }],
    },
    {
      name: 'Baseline',
      architecture: { key: 'baseline' },
      mean: expect.closeTo(8 / 12, 12),
      standardDeviation: expect.closeTo(2 / 12, 12),
      rows: [
        { correct: 8, run: { seed: 1 } },
        { correct: 10, run: { seed: 2 } },
        { correct: 6, run: { seed: 3 } },
      ],
    },
  ]);
});

test('results are on the test part once every run has ended and was evaluated on it', async () => {
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
      'Baseline, but this could be chance (p = 0.25). Guessing the largest class would score 33.3 %. One run was never ' +
      'evaluated on the test images and is left out.',
  });
});

test('a different headline can be requested and does not change verdict and pairs', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'deep'] });
  const labels = 'AAAABBBBCCCC';
  for (const right of [9, 6]) {
    const claim = await claimNext(quintet, trainerId);
    const said = (count: number) => saying(labels, 'r'.repeat(count).padEnd(12, 'w'));
    // Best first, lowest loss second, then an epoch that is nothing but the last.
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 12, val_loss: 2 }, said(right));
    await reportEpoch(quintet, claim, 2, { val_accuracy: 3 / 12, val_loss: 1 }, said(3));
    await reportEpoch(quintet, claim, 3, { val_accuracy: 4 / 12, val_loss: 3 }, said(4));
    await reportEpoch(quintet, claim, 1, {}, saying(labels, 'rrrrrrrrrrrr'), 'TRAIN');
    await completeRun(quintet, claim);
  }
  const rows = '{ correct epoch gap run { bestEpoch } }';
  const all = await read<Record<string, unknown>>(
    id,
    `own: summary ${rows} loss: summary(headline: LOWEST_LOSS) ${rows} last: summary(headline: LAST) ${rows}
     note: summaryNote look: summaryNote(headline: LAST) comparisons { onlyARight }`,
  );
  const run = { bestEpoch: 1 };
  expect(all).toEqual({
    own: [
      { correct: 9, epoch: 1, gap: 0.25, run },
      { correct: 6, epoch: 1, gap: 0.5, run },
    ],
    // The training images were evaluated at the best epoch of the experiment's headline, which is a different one.
    loss: [
      { correct: 3, epoch: 2, gap: null, run },
      { correct: 3, epoch: 2, gap: null, run },
    ],
    last: [
      { correct: 4, epoch: 3, gap: null, run },
      { correct: 4, epoch: 3, gap: null, run },
    ],
    note:
      "At each run's best epoch (highest validation accuracy), with 95 % intervals. The best epoch was picked on these same " +
      'images, so scores are slightly optimistic.',
    look:
      "At each run's last epoch, with 95 % intervals, on the validation images. The verdict and the pairs still follow the " +
      "experiment's own rule, highest validation accuracy.",
    comparisons: [{ onlyARight: 3 }],
  });
});

test('by a different headline, a run without predictions has the accuracy that it reported there', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline'] });
  const claim = await claimNext(quintet, trainerId);
  for (const [index, right] of [9, 3].entries())
    await reportEpoch(quintet, claim, index + 1, { val_accuracy: right / 12, val_loss: 1 });
  const rows = '{ correct epoch balancedAccuracy }';
  expect(await read(id, `own: summary ${rows} last: summary(headline: LAST) ${rows}`)).toEqual({
    own: [{ correct: 9, epoch: 1, balancedAccuracy: null }],
    last: [{ correct: 3, epoch: 2, balancedAccuracy: null }],
  });
});

test('the leader is the run that the verdict calls the best, which may not have the best mean of two seeds', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'deep'], seeds: [1, 2] });
  const ids: string[] = [];
  // Means of 9.5 and 8.5 of 12; the lowest seeds are right on 7 and 8.
  for (const right of [7, 8, 12, 9]) {
    const claim = await claimNext(quintet, trainerId);
    const said = saying('AAAABBBBCCCC', 'r'.repeat(right).padEnd(12, 'w'));
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 12, val_loss: 1 }, said);
    ids.push(claim.runId);
  }
  const [baseline, deep, better] = ids;
  expect(await read(id, 'leader { id } verdict summaryByArchitecture { name }')).toMatchObject({
    leader: { id: deep },
    verdict: expect.stringContaining('So far, Deep leads'),
    summaryByArchitecture: [{ name: 'Baseline' }, { name: 'Deep' }],
  });
  const ask = 'query ($id: ID!, $standing: [ID!]) { experiment(id: $id) { leader(standing: $standing) { id } } }';
  expect(await quintet.gql(ask, { id, standing: [better] })).toEqual({ experiment: { leader: { id: better } } });
  const tied = await startExperiment(quintet, { architectures: ['baseline', 'deep'] });
  for (let run = 0; run < 2; run++) {
    const claim = await claimNext(quintet, trainerId);
    await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 }, saying('AAAABBBBCCCC', 'rrrrrrwwwwww'));
  }
  expect(await read(tied.id, 'leader { id }')).toEqual({ leader: null });
  expect(baseline).not.toBe(deep);
});

test('a further seed joins the others even if its trainer lists the hyperparameters in a different order', async () => {
  const defaults = Object.entries(BASELINE.defaults);
  const announce = (order: typeof defaults) =>
    registerTrainer(quintet, [{ ...BASELINE, key: 'ordered', title: 'Ordered', defaults: Object.fromEntries(order) }]);
  await announce(defaults);
  const { id } = await startExperiment(quintet, { architectures: ['ordered'] });
  const newer = await announce(defaults.toReversed());
  const input = { experimentId: id, architecture: 'ordered', seed: 2 };
  await quintet.gql('mutation ($input: StartRunInput!) { startRun(input: $input) { id } }', { input });
  for (const marks of ['rrrrrrrrrwww', 'rrrrrrwwwwww']) {
    const claim = await claimNext(quintet, newer);
    await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 }, saying('AAAABBBBCCCC', marks));
  }
  expect(await read(id, 'summaryByArchitecture { name rows { run { seed } } }')).toEqual({
    summaryByArchitecture: [{ name: 'Ordered', rows: [{ run: { seed: 1 } }, { run: { seed: 2 } }] }],
  });
});

test('a chosen run represents its architecture, and a repetition does not count', async () => {
  const { id } = await startExperiment(quintet, { architectures: ['baseline', 'deep'], seeds: [1, 2] });
  const again = { experimentId: id, architecture: 'deep', seed: 2 };
  await quintet.gql('mutation ($input: StartRunInput!) { startRun(input: $input) { id } }', { input: again });
  const ids: string[] = [];
  // Baseline's seeds are right on 9 and 8, deep's on 6 and 5, and the repetition of the latter on 12 of 12.
  for (const right of [9, 6, 8, 5, 12]) {
    const claim = await claimNext(quintet, trainerId);
    const said = saying('AAAABBBBCCCC', 'r'.repeat(right).padEnd(12, 'w'));
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 12, val_loss: 1, seconds: right }, said);
    await completeRun(quintet, claim);
    ids.push(claim.runId);
  }
  const [, , ofBaseline, ofDeep] = ids;
  const fields = `summaryByArchitecture(standing: $standing) { standing { correct } repetitions { correct }
    means { trainingSeconds gap } } comparisons(standing: $standing) { onlyARight difference } verdict(standing: $standing)`;
  const ask = (standing: (string | undefined)[] | null) =>
    quintet.gql(`query ($id: ID!, $standing: [ID!]) { experiment(id: $id) { trainingSeconds ${fields} } }`, {
      id,
      standing,
    });
  const means = [
    { trainingSeconds: 8.5, gap: null },
    { trainingSeconds: 5.5, gap: null },
  ];
  expect(await ask(null)).toEqual({
    experiment: {
      trainingSeconds: 40,
      summaryByArchitecture: [
        { standing: { correct: 9 }, repetitions: [], means: means[0] },
        { standing: { correct: 6 }, repetitions: [{ correct: 12 }], means: means[1] },
      ],
      comparisons: [{ onlyARight: 3, difference: 0.25 }],
      verdict: expect.stringContaining('Baseline is the better of these two trained models: right on 75.0 %'),
    },
  });
  expect(await ask([ofBaseline, ofDeep])).toMatchObject({
    experiment: {
      summaryByArchitecture: [{ standing: { correct: 8 } }, { standing: { correct: 5 } }],
      comparisons: [{ onlyARight: 3, difference: 0.25 }],
      verdict: expect.stringMatching(
        /right on 66.7 %.*one run of each architecture: the chosen one, or else the one with the lowest seed\./,
      ),
    },
  });
});
