import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { claimRun, makeDataset, registerTrainer, reportEpoch, startExperiment } from '../support/scene.ts';

const RUNS = 20;

let quintet: TestServer;
let experimentId: string;
beforeAll(async () => {
  quintet = await startServer();
  const trainerId = await registerTrainer(quintet);
  const datasetId = await makeDataset(quintet.database);
  const seeds = Array.from({ length: RUNS }, (_run, index) => index + 1);
  experimentId = (await startExperiment(quintet, { datasetId, seeds })).id;
  for (let n = 0; n < RUNS; n++) {
    const claim = await claimRun(quintet, trainerId);
    if (claim) await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 }, Array(12).fill([1, 0, 0]));
  }
  for (let n = 0; n < 3; n++) await makeDataset(quintet.database);
});
afterAll(() => quintet.stop());

/**
 * Counts the statements that the server executes for a response. The number must not depend on the number of rows. Returns the
 * smallest of three counts, because the server sometimes searches for lost runs at the same time.
 */
async function statementsOf(query: string): Promise<number> {
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  const counts: number[] = [];
  try {
    for (let n = 0; n < 3; n++) {
      statements.mockClear();
      await quintet.gql(query);
      counts.push(statements.mock.calls.length);
    }
    return Math.min(...counts);
  } finally {
    statements.mockRestore();
  }
}

const RUN = `id number name status queuePosition hyperparameters bestAccuracy architecture { key title }
  experiment { id name dataset { id name classes { name } } summary { low high run { id } } }
  trainer { id online } attempts { number trainer { id } } artifacts { id url }
  confusionMatrix { accuracy } confusionMatrices { epoch } accuracyOn(part: VALIDATION) { low }
  calibration { expectedCalibrationError } trainingSeconds imagesPerSecond
  metrics(keys: ["val_accuracy", "val_loss"], maxPoints: 100) { key last { value } points { step value } }`;

test('a page of 20 runs with all their data takes as few statements as one run', async () => {
  const page = (first: number) => statementsOf(`{ runs(first: ${first}) { totalCount nodes { ${RUN} } } }`);
  const one = await page(1);
  expect(one).toBeLessThanOrEqual(21);
  expect(await page(RUNS)).toBe(one);
});

test('an experiment is read in a few statements, its predictions in one', async () => {
  const summary = `summary { accuracy trainAccuracy correct total epoch run { id } architecture { key } }`;
  const answer = `bestRun { id } ${summary} comparisons { a { id } b { id } pValue } verdict`;
  const statements = await statementsOf(`{ experiment(id: "${experimentId}") { id ${answer} runs { ${RUN} } } }`);
  expect(statements).toBeLessThanOrEqual(28);
});

test('predictions are read for 20 runs at once, no matter how many runs are requested', async () => {
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  await quintet.gql(`{ runs(first: ${RUNS}) { nodes {
    train: accuracyOn(part: TRAIN) { low } test: accuracyOn(part: TEST) { low } } } }`);
  const asked = statements.mock.calls as unknown as [{ text?: string; values: unknown[][] }][];
  const ofPredictions = asked.filter(([{ text }]) => text?.includes('from predictions'));
  statements.mockRestore();
  expect(ofPredictions.map(([{ values }]) => values[0]?.length)).toEqual([20, 20]);
});

test('a list of datasets takes as few statements as one dataset', async () => {
  const fields = `id name imageCount runCount classes { name train } problems { kind } split { source }`;
  const { datasets } = await quintet.gql<{ datasets: { id: string }[] }>('{ datasets { id } }');
  const one = await statementsOf(`{ dataset(id: "${datasets[0]?.id}") { ${fields} } }`);
  expect(one).toBeLessThanOrEqual(4);
  expect(await statementsOf(`{ datasets { ${fields} } }`)).toBe(one);
});
