import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { reportEpoch, startClaimedRun } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

const QUERY = `query ($id: ID!, $first: Int, $after: String, $epoch: Int, $part: Part) { run(id: $id) {
  predictions(first: $first, after: $after, epoch: $epoch, part: $part) {
    epoch totalCount pageInfo { hasNextPage endCursor }
    nodes { image { file } predictedClass correct probabilities }
  }
} }`;

interface Page {
  epoch: number;
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { image: { file: string }; predictedClass: string; correct: boolean; probabilities: number[] }[];
}

const read = async (id: string, variables: object = {}) =>
  (await quintet.gql<{ run: { predictions: Page } }>(QUERY, { id, ...variables })).run.predictions;

test('each image comes with the prediction of the run at its best epoch', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const vectors = Array.from({ length: 12 }, (_image, image) =>
    image % 2 === 0 ? [0.5, 0.25, 0.25] : [0.25, 0.25, 0.5],
  );
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 }, vectors);

  const first = await read(runId, { first: 5 });
  expect(first).toMatchObject({ epoch: 1, totalCount: 12, pageInfo: { hasNextPage: true } });
  // By position: four validation images of A, four of B, four of C.
  expect(first.nodes[0]).toEqual({
    image: { file: 'A/VALIDATION-0.png' },
    predictedClass: 'A',
    correct: true,
    probabilities: [0.5, 0.25, 0.25],
  });
  expect(first.nodes[1]).toMatchObject({ predictedClass: 'C', correct: false });
  const second = await read(runId, { first: 7, after: first.pageInfo.endCursor });
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect(second.nodes.map(({ image, correct }) => `${image.file} ${correct}`)).toEqual([
    'B/VALIDATION-1.png false',
    'B/VALIDATION-2.png false',
    'B/VALIDATION-3.png false',
    'C/VALIDATION-0.png false',
    'C/VALIDATION-1.png true',
    'C/VALIDATION-2.png false',
    'C/VALIDATION-3.png true',
  ]);
});

test('a run without predictions has an empty list, and an epoch without predictions is refused', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 }, Array(12).fill([1, 0, 0]));
  expect(await read(runId, { part: 'TEST' })).toMatchObject({ totalCount: 0, nodes: [] });
  await expect(read(runId, { epoch: 7 })).rejects.toThrow(
    /^INVALID_INPUT: Run \d+ has no predictions of VALIDATION for epoch 7\. Epochs with predictions: 1\.$/,
  );
});
