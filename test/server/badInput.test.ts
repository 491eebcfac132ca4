import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { makeDataset, reportEpoch, startClaimedRun } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');

test.each([
  ['NEWEST_FIRST', ['a']],
  ['NEWEST_FIRST', [1e12]],
  ['OLDEST_FIRST', [1, 2]],
  ['OLDEST_FIRST', 7],
  ['BEST_ACCURACY_FIRST', ['high', 1]],
  ['QUEUE_ORDER', [1e300, 1]],
])('a cursor for runs in the order %s that contains %j is refused', async (orderBy, place) => {
  const runs = quintet.gql(
    'query ($orderBy: RunOrder, $after: String) { runs(orderBy: $orderBy, after: $after) { totalCount } }',
    {
      orderBy,
      after: cursor(place),
    },
  );
  await expect(runs).rejects.toThrow('INVALID_INPUT: `after` is not a cursor of this list and order');
});

test('invalid cursors for experiments, images and predictions are refused', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 }, Array(12).fill([1, 0, 0]));
  const datasetId = await makeDataset(quintet.database);
  const after = cursor([['a']]);
  for (const query of [
    `{ experiments(after: "${after}") { totalCount } }`,
    `{ dataset(id: "${datasetId}") { images(after: "${after}") { totalCount } } }`,
    `{ run(id: "${runId}") { predictions(after: "${after}") { totalCount } } }`,
  ])
    await expect(quintet.gql(query)).rejects.toThrow('INVALID_INPUT: `after` is not a cursor of this list and order');
});

test.each([
  ['in a filter', '{ runs(filter: { architecture: "a\\u0000b" }) { totalCount } }'],
  [
    'in JSON',
    `mutation { registerTrainer(input: { name: "a", device: "b", threads: 1, versions: { node: "\\u0000" }, architectures: [] }) { leaseSeconds } }`,
  ],
])('a NUL character %s is reported as an error of the client', async (_where, query) => {
  await expect(quintet.gql(query)).rejects.toThrow(
    'INVALID_INPUT: A text contains a NUL character, which cannot be stored. Remove it.',
  );
});

test('half of a surrogate pair in JSON is reported as an error of the client', async () => {
  const cut = 'done 😀'.slice(0, -1); // as a program does that limits a text to a number of UTF-16 units
  const query = `mutation ($versions: JSONObject!) {
    registerTrainer(input: { name: "a", device: "b", threads: 1, versions: $versions, architectures: [] }) { leaseSeconds }
  }`;
  await expect(quintet.gql(query, { versions: { node: cut } })).rejects.toThrow(
    'INVALID_INPUT: A text contains half of a surrogate pair, which cannot be stored. Remove it.',
  );
});

test.each([-1, 10_001])('a request for the last %i lines of a log is refused', async last => {
  const { runId } = await startClaimedRun(quintet);
  await expect(quintet.gql(`{ run(id: "${runId}") { log(last: ${last}) } }`)).rejects.toThrow(
    `INVALID_INPUT: last is ${last}: ask for 0 to 10000.`,
  );
});

test('null for an argument with a default is an error of the client, and a missing value gets the default', async () => {
  const { runId } = await startClaimedRun(quintet);
  const datasetId = await makeDataset(quintet.database);
  const asked: [string, string][] = [
    ['RunOrder', '{ runs(orderBy: $value) { totalCount } }'],
    ['Int', '{ runs(first: $value) { totalCount } }'],
    ['Int', '{ runFields(first: $value) { name } }'],
    ['Int', '{ experiments(first: $value) { totalCount } }'],
    ['Int', '{ architectures(imageSize: $value) { key } }'],
    ['Int', `{ dataset(id: "${datasetId}") { images(first: $value) { totalCount } } }`],
    ['Int', `{ dataset(id: "${datasetId}") { leaks(first: $value) { totalCount } } }`],
    ['Int', `{ run(id: "${runId}") { log(last: $value) } }`],
    ['Int', `{ run(id: "${runId}") { metrics(maxPoints: $value) { key } } }`],
    ['Int', `{ run(id: "${runId}") { predictions(first: $value) { totalCount } } }`],
    ['Part', `{ run(id: "${runId}") { predictions(part: $value) { totalCount } } }`],
    ['Part', `{ run(id: "${runId}") { calibration(part: $value) { epoch } } }`],
  ];
  for (const [type, query] of asked) {
    const withVariable = `query ($value: ${type}) ${query}`;
    await expect(quintet.gql(query.replace('$value', 'null'))).rejects.toThrow(
      /^GRAPHQL_VALIDATION_FAILED: .*found null/,
    );
    await expect(quintet.gql(withVariable, { value: null })).rejects.toThrow(/^BAD_USER_INPUT: .*must not be null/);
    await quintet.gql(withVariable);
  }
});

test('null for a field with a default in the input of a run or an experiment is an error of the client', async () => {
  const { experimentId } = await startClaimedRun(quintet);
  const experiment = { datasetId: await makeDataset(quintet.database), architectures: ['baseline'] };
  const one = { experimentId, architecture: 'baseline' };
  const sent: [string, string, object][] = [
    ['StartExperimentInput', 'startExperiment(input: $value) { id }', { ...experiment, seeds: null }],
    ['StartExperimentInput', 'startExperiment(input: $value) { id }', { ...experiment, headline: null }],
    ['StartRunInput', 'startRun(input: $value) { id }', { ...one, seed: null }],
  ];
  for (const [type, mutation, value] of sent) {
    await expect(quintet.gql(`mutation ($value: ${type}!) { ${mutation} }`, { value })).rejects.toThrow(
      /^BAD_USER_INPUT: Variable "\$value" got invalid value null at "value\.(seeds|headline|seed)"/,
    );
  }
});
