import { afterAll, beforeAll, expect, test } from 'vitest';
import { wilsonInterval } from '../../server/statistics/wilson.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  claimRun,
  makeDataset,
  registerTrainer,
  reportEpoch,
  startClaimedRun,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
  await registerTrainer(quintet);
});
afterAll(() => quintet.stop());

test('the Wilson interval matches the published values', () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I,
  // method 3: 81 of 263 and 15 of 148, 0 of 20, 1 of 29.
  const rounded = (correct: number, total: number) =>
    Object.values(wilsonInterval(correct, total)).map(bound => bound.toFixed(4));
  expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
  expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
  expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
  expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
});

test('the summary compares the predictions of the best epoch with the labels', async () => {
  const { claim, experimentId, runId } = await startClaimedRun(quintet);
  // Validation images by position: four of class A, four of B, four of C. Right: all A, two of B, none of C.
  const A = [0.8, 0.1, 0.1];
  const B = [0.1, 0.8, 0.1];
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 }, [A, A, A, A, B, B, A, A, A, A, A, A]);
  await reportEpoch(quintet, claim, 2, { val_accuracy: 0.25, val_loss: 2 }, Array(12).fill([0, 0, 1]));
  const query = `query ($id: ID!) { experiment(id: $id) {
    bestRun { id }
    summary { run { id } architecture { key } accuracy low high correct total epoch }
  } }`;
  const { experiment } = await quintet.gql<{ experiment: { summary: object[] } }>(query, { id: experimentId });
  expect(experiment).toEqual({
    bestRun: { id: runId },
    summary: [
      {
        run: { id: runId },
        architecture: { key: 'baseline' },
        accuracy: 0.5,
        correct: 6,
        total: 12,
        epoch: 1,
        // By hand: n = 12, z² = 3.841459; centre (0.5 + z²/24) / (1 + z²/12) = 0.5, spread 0.246221.
        low: expect.closeTo(0.253779, 5),
        high: expect.closeTo(0.746221, 5),
      },
    ],
  });
});

test('an experiment queues one run per architecture and seed, each with all its hyperparameters', async () => {
  const datasetId = await makeDataset(quintet.database);
  const { id } = await startExperiment(quintet, { datasetId, seeds: [7, 8], hyperparameters: { epochs: 3 } });
  const query = `query ($id: ID!) { experiment(id: $id) { name headline runs { name seed status hyperparameters } } }`;
  const { experiment } = await quintet.gql<{ experiment: object }>(query, { id });
  const { name } = await quintet.database.dataset.findUniqueOrThrow({ where: { id: datasetId } });
  const hyperparameters = { imageSize: 128, batchSize: 32, epochs: 3, optimizer: 'rmsprop', learningRate: 0.0001 };
  expect(experiment).toEqual({
    name: `Baseline on ${name}`,
    headline: 'BEST_ACCURACY',
    runs: [
      { name: 'Baseline, seed 7', seed: 7, status: 'QUEUED', hyperparameters },
      { name: 'Baseline, seed 8', seed: 8, status: 'QUEUED', hyperparameters },
    ],
  });
});

test.each([
  [{ learningRate: -1 }, 'INVALID_HYPERPARAMETERS: baseline: learningRate is -1 but must be > 0.'],
  [{ optimizer: 'sgd' }, 'INVALID_HYPERPARAMETERS: baseline: optimizer is "sgd" but must be one of "rmsprop","adam".'],
  [
    { learnigRate: 1 },
    'INVALID_HYPERPARAMETERS: No chosen architecture knows "learnigRate". Known hyperparameters: batchSize, epochs, imageSize, learningRate, optimizer.',
  ],
  // Unpadded convolutions by 3 and poolings by 2, five times: 94 -> 46 -> 22 -> 10 -> 4 -> 1; from 93: 45 -> 21 -> 9 -> 3 -> 0.
  [
    { imageSize: 93 },
    'IMAGE_TOO_SMALL: baseline cannot be built for images of 93 x 93 pixels: the output of layer 10 would be empty. Set imageSize to 94 or more.',
  ],
])('hyperparameters %j are refused with the allowed values', async (hyperparameters, message) => {
  await expect(startExperiment(quintet, { hyperparameters })).rejects.toThrow(message);
});

test('an experiment that cannot be started is refused with a reason', async () => {
  const start = (input: object) =>
    quintet.gql(`mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { id } }`, {
      input: { architectures: ['baseline'], ...input },
    });
  const datasetId = await makeDataset(quintet.database);
  await expect(start({ datasetId: 'x' })).rejects.toThrow('NOT_FOUND: There is no dataset x.');
  await expect(start({ datasetId, architectures: ['alexnet'] })).rejects.toThrow(
    'UNKNOWN_ARCHITECTURE: There is no architecture "alexnet". Known architectures: baseline.',
  );
  await expect(start({ datasetId, architectures: [] })).rejects.toThrow(
    'INVALID_INPUT: choose at least one architecture.',
  );
  await expect(start({ datasetId, seeds: [1, 1] })).rejects.toThrow('INVALID_INPUT: name each seed once.');
  await quintet.database.dataset.update({ where: { id: datasetId }, data: { status: 'IMPORTING' } });
  await expect(start({ datasetId })).rejects.toThrow('DATASET_NOT_READY');
});

test('parameters are counted as Keras counts them', async () => {
  // Counted by Keras 3 for the baseline at 128 x 128 x 3 with 3 classes.
  const query = `query ($size: Int) { architectures(imageSize: $size) { key parameterCount trainableParameterCount } }`;
  expect(await quintet.gql(query, { size: 128 })).toEqual({
    architectures: [{ key: 'baseline', parameterCount: 652_611, trainableParameterCount: 652_611 }],
  });
  expect(await quintet.gql(query, { size: 93 })).toMatchObject({ architectures: [{ parameterCount: null }] });
});

test('a list is paged without gaps or repeats while rows are inserted', async () => {
  const { id: experimentId } = await startExperiment(quintet, { seeds: [1, 2, 3, 4, 5, 6, 7] });
  const query = `query ($filter: RunFilter, $orderBy: RunOrder, $after: String) {
    runs(filter: $filter, orderBy: $orderBy, first: 3, after: $after) { totalCount nodes { seed } pageInfo { endCursor hasNextPage } }
  }`;
  interface Page {
    runs: { totalCount: number; nodes: { seed: number }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }
  const read = async (orderBy: string, between: (page: number) => Promise<unknown>) => {
    const seeds: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { runs }: Page = await quintet.gql<Page>(query, { filter: { experimentId }, orderBy, after });
      seeds.push(...runs.nodes.map(({ seed }) => seed));
      if (!runs.pageInfo.hasNextPage) return seeds;
      after = runs.pageInfo.endCursor;
      await between(page);
    }
    throw new Error('The pages do not end.');
  };
  const startRun = (seed: number) =>
    quintet.gql(`mutation ($input: StartRunInput!) { startRun(input: $input) { id } }`, {
      input: { experimentId, architecture: 'baseline', seed },
    });

  expect(await read('NEWEST_FIRST', page => startRun(100 + page))).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect(await read('OLDEST_FIRST', async () => {})).toEqual([1, 2, 3, 4, 5, 6, 7, 100, 101]);
  await quintet.database.run.updateMany({ where: { experimentId, seed: { in: [2, 5] } }, data: { bestAccuracy: 0.5 } });
  await quintet.database.run.updateMany({ where: { experimentId, seed: 4 }, data: { bestAccuracy: 0.9 } });
  expect(await read('BEST_ACCURACY_FIRST', async () => {})).toEqual([4, 5, 2, 101, 100, 7, 6, 3, 1]);
  expect(await read('QUEUE_ORDER', async () => {})).toEqual([1, 2, 3, 4, 5, 6, 7, 100, 101]);
  await expect(quintet.gql(query, { after: 'bm9uc2Vuc2U' })).rejects.toThrow('INVALID_INPUT: `after` is not a cursor');
});

test('a trainer that has claimed a run is online and does not claim the run again', async () => {
  const { trainerId, runId } = await startClaimedRun(quintet);
  const { trainers } = await quintet.gql<{ trainers: { id: string }[] }>('{ trainers { id online run { id } } }');
  expect(trainers.find(({ id }) => id === trainerId)).toMatchObject({ online: true });
  expect(await claimRun(quintet, trainerId)).not.toMatchObject({ runId });
});
