import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { claimRun, reportEpoch, startClaimedRun } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

const A = [0.8, 0.1, 0.1];
const B = [0.1, 0.8, 0.1];

async function read<Field>(id: string, field: string): Promise<Field> {
  const { run } = await quintet.gql<{ run: { field: Field } }>(
    `query ($id: ID!) { run(id: $id) { field: ${field} } }`,
    {
      id,
    },
  );
  return run.field;
}

test('every epoch has a confusion matrix with the scores of each class', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const fields = '{ epoch classes counts accuracy balancedAccuracy scores { name precision recall f1 support } }';
  expect(await read(runId, `confusionMatrix ${fields}`)).toBeNull();
  // By position: four images of A, four of B, four of C.
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.4, val_loss: 1 }, [A, A, A, B, B, B, A, A, A, B, B, B]);
  for (const epoch of [2, 3, 4])
    await reportEpoch(quintet, claim, epoch, { val_accuracy: 1 / 3, val_loss: 2 }, Array(12).fill(A));

  // Expected values are from scikit-learn 1.9: confusion_matrix, precision_recall_fscore_support and balanced_accuracy_score.
  // For the precision of C, which is 0 / 0, scikit-learn warns and gives 0.
  expect(await read(runId, `confusionMatrix ${fields}`)).toEqual({
    epoch: 1,
    classes: ['A', 'B', 'C'],
    counts: [
      [3, 1, 0],
      [2, 2, 0],
      [1, 3, 0],
    ],
    accuracy: 5 / 12,
    balancedAccuracy: expect.closeTo(0.4166666667, 9),
    scores: [
      { name: 'A', precision: 0.5, recall: 0.75, f1: 0.6, support: 4 },
      { name: 'B', precision: expect.closeTo(0.3333333333, 9), recall: 0.5, f1: 0.4, support: 4 },
      { name: 'C', precision: null, recall: 0, f1: 0, support: 4 },
    ],
  });
  const everythingIsA = [
    [4, 0, 0],
    [4, 0, 0],
    [4, 0, 0],
  ];
  // By now the predictions of epoch 3 have been removed.
  expect(await read(runId, 'confusionMatrix(epoch: 3) { epoch counts }')).toEqual({ epoch: 3, counts: everythingIsA });
  expect(await read(runId, 'confusionMatrix(epoch: 5) { epoch }')).toBeNull();
  expect(await read(runId, 'confusionMatrices { epoch accuracy }')).toEqual(
    [5, 4, 4, 4].map((right, index) => ({ epoch: index + 1, accuracy: right / 12 })),
  );
});

test('repeating the report of an epoch changes neither its predictions nor what was computed from them', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  // By position: four images of A, four of B, four of C.
  await reportEpoch(quintet, claim, 1, { val_accuracy: 1 / 3 }, Array(12).fill(A));
  const before = await read(runId, 'predictions { nodes { probabilities } }');
  await reportEpoch(quintet, claim, 1, { val_accuracy: 1 / 3 }, [A, ...Array(11).fill(B)]);
  expect(await read(runId, 'predictions { nodes { probabilities } }')).toEqual(before);
  expect(await read(runId, 'confusionMatrix { accuracy }')).toEqual({ accuracy: 4 / 12 });
});

test('without validation metrics the predictions of the latest epoch are kept, also when an earlier report is repeated', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  for (const epoch of [1, 2, 1]) await reportEpoch(quintet, claim, epoch, { loss: 1 }, Array(12).fill(A));
  expect(await read(runId, 'predictions(epoch: 2) { totalCount }')).toEqual({ totalCount: 12 });
  await expect(read(runId, 'predictions(epoch: 1) { totalCount }')).rejects.toThrow('Epochs with predictions: 2.');
});

test('a later attempt replaces the matrices of the epochs that it trains again, as with metrics', async () => {
  const { claim, runId, trainerId } = await startClaimedRun(quintet);
  for (const epoch of [1, 2, 3]) await reportEpoch(quintet, claim, epoch, { val_accuracy: 1 / 3 }, Array(12).fill(A));
  await quintet.gql('mutation ($claim: ClaimInput!) { failRun(claim: $claim, reason: "test") { id } }', { claim });
  await quintet.gql('mutation ($id: ID!) { retryRun(id: $id) { id } }', { id: runId });
  const next = await claimRun(quintet, trainerId);
  if (next?.runId !== runId) throw new Error('Another run was claimed.');
  await quintet.database.attempt.updateMany({ where: { runId, number: next.attempt }, data: { afterEpoch: 1 } });
  await reportEpoch(quintet, next, 2, { val_accuracy: 1 / 3 }, Array(12).fill(B));

  const matrices = await read<{ epoch: number; counts: number[][] }[]>(runId, 'confusionMatrices { epoch counts }');
  expect(matrices.map(({ epoch, counts }) => [epoch, counts[0]])).toEqual([
    [1, [4, 0, 0]],
    [2, [0, 4, 0]],
  ]);
});

test('calibration compares confidence with accuracy in bins of equal width', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  // biome-ignore format: four images of each class, one class per line
  const vectors = [
    [0.95, 0.03, 0.02], [0.9, 0.06, 0.04], [0.55, 0.25, 0.2], [0.45, 0.3, 0.25],
    [0.2, 0.7, 0.1], [0.1, 0.75, 0.15], [0.5, 0.3, 0.2], [0.05, 0.9, 0.05],
    [0.1, 0.2, 0.7], [0.4, 0.35, 0.25], [0, 0, 1], [0.15, 0.23, 0.62],
  ];
  await reportEpoch(quintet, claim, 1, { val_accuracy: 10 / 12 }, vectors);

  // By hand, with bins of 1/15. All predictions are correct except those with confidence 0.5 and 0.4: |1 - 0.45 - 0.4| + |0 - 0.5| +
  // |1 - 0.55| + |1 - 0.62| + |2 - 0.7 - 0.7| + |1 - 0.75| + |2 - 0.9 - 0.9| + |2 - 0.95 - 1| = 2.58,
  // which is 0.215 for 12 images. numpy.digitize(confidence, linspace(0, 1, 16), right=True) gives the same bins.
  const { bins, ...calibration } = await read<{ bins: { count: number }[] }>(
    runId,
    'calibration { epoch expectedCalibrationError bins { from to count accuracy confidence } }',
  );
  expect(calibration).toEqual({ epoch: 1, expectedCalibrationError: expect.closeTo(0.215, 6) });
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 0, 2, 2]);
  expect(bins[0]).toEqual({ from: 0, to: 1 / 15, count: 0, accuracy: null, confidence: null });
  expect(bins[6]).toEqual({ from: 6 / 15, to: 7 / 15, count: 2, accuracy: 0.5, confidence: expect.closeTo(0.425, 6) });
});

test('accuracy on the training images is known once their predictions are reported', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  const ofTrain = 'accuracyOn(part: TRAIN) { epoch part correct total accuracy low high }';
  const summary = async () =>
    (
      await quintet.gql<{ experiment: { summary: object[] } }>(
        'query ($id: ID!) { experiment(id: $id) { summary { accuracy trainAccuracy } } }',
        { id: experimentId },
      )
    ).experiment.summary;
  await reportEpoch(quintet, claim, 1, { val_accuracy: 1 / 3, val_loss: 1, accuracy: 0.6 }, Array(12).fill(A));
  await reportEpoch(quintet, claim, 2, { val_accuracy: 0, val_loss: 2, accuracy: 0.7 }, Array(12).fill([0, 0, 1]));
  expect(await read(runId, ofTrain)).toBeNull();
  expect(await summary()).toEqual([{ accuracy: 1 / 3, trainAccuracy: null }]);

  await reportEpoch(quintet, claim, 1, {}, [A, A, A, A, B, B, A, A, A, A, A, A], 'TRAIN');
  // 6 of 12, for which experiment.test calculates the interval by hand.
  const half = {
    correct: 6,
    total: 12,
    accuracy: 0.5,
    low: expect.closeTo(0.253779, 5),
    high: expect.closeTo(0.746221, 5),
  };
  expect(await read(runId, ofTrain)).toEqual({ epoch: 1, part: 'TRAIN', ...half });
  expect(await read(runId, 'accuracyOn(part: VALIDATION) { correct total }')).toEqual({ correct: 4, total: 12 });
  expect(await summary()).toEqual([{ accuracy: 1 / 3, trainAccuracy: 0.5 }]);
  expect(await read(runId, 'accuracyOn(part: TEST) { correct }')).toBeNull();
  // Predictions of the training images do not change the metrics of the epoch.
  expect(await read(runId, 'confusionMatrices { epoch }')).toEqual([{ epoch: 1 }, { epoch: 2 }]);
});

test.each([
  ['logits', 1.5],
  ['the NaN of a diverged network', Number.NaN],
])('predictions that are not probabilities, such as %s, are refused', async (_name, value) => {
  const { claim } = await startClaimedRun(quintet);
  const vectors = [A, [0, value, 0], ...Array(10).fill(B)];
  await expect(reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 }, vectors)).rejects.toThrow(
    `INVALID_INPUT: Value 5 of the predictions of VALIDATION is ${value}, but a probability must be from 0 to 1.`,
  );
});
