import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  claimNext,
  completeRun,
  makeDataset,
  registerTrainer,
  reportEpoch,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;

/** Runs 1 to 6 have two architectures, three experiments and two datasets. */
beforeAll(async () => {
  quintet = await startServer();
  const { database, gql } = quintet;
  const AUGMENTED = {
    ...BASELINE,
    key: 'augmented',
    title: 'Augmented',
    defaults: { ...BASELINE.defaults, flip: true, weights: null, 'odd name': 3 },
    hyperparametersSchema: { type: 'object', properties: { flip: { type: 'boolean', title: 'Mirrored' } } },
  };
  const trainerId = await registerTrainer(quintet, [BASELINE, AUGMENTED]);
  const [faces, demo] = [await makeDataset(database), await makeDataset(database)];
  await database.dataset.update({ where: { id: faces }, data: { name: 'faces' } });
  await database.dataset.update({ where: { id: demo }, data: { name: 'demo' } });
  const start = (datasetId: string, name: string, input: object) =>
    startExperiment(quintet, { datasetId, name, ...input });
  await start(faces, 'Actors: faces', { architectures: ['baseline', 'augmented'], seeds: [1, 2] });
  await start(demo, 'Squares', { hyperparameters: { learningRate: 0.01, optimizer: 'adam' } });
  await start(demo, 'Waiting', { seeds: [7] });
  // Runs 1 to 4 complete with 0.5, 0.6, 0.7, 0.8 at their second epoch, after 0.9 at the first; run 5 diverges.
  for (const accuracy of [0.5, 0.6, 0.7, 0.8]) {
    const claim = await claimNext(quintet, trainerId);
    await reportEpoch(quintet, claim, 1, { val_accuracy: 0.9, val_loss: 2 });
    await reportEpoch(quintet, claim, 2, { val_accuracy: accuracy, val_loss: 1 + accuracy });
    await completeRun(quintet, claim);
  }
  await reportEpoch(quintet, await claimNext(quintet, trainerId), 1, { val_loss: 'NaN', 'gpu memory': 3 });
  const update = 'mutation ($id: ID!, $input: UpdateRunInput!) { updateRun(id: $id, input: $input) { id } }';
  await gql(update, { id: '1', input: { tags: ['paper', 'Final version'] } });
  await gql(update, { id: '2', input: { tags: ['draft'], notes: 'Blurred\nfaces; 100% "sure"' } });
  await database.run.update({ where: { number: 1 }, data: { createdAt: new Date('2026-03-01T12:00:00Z') } });
  await database.run.update({
    where: { number: 2 },
    data: { startedAt: new Date('2026-03-01T12:00:00Z'), finishedAt: new Date('2026-03-01T12:10:00Z') },
  });
});
afterAll(() => quintet.stop());

interface Page {
  runs: { nodes: { number: number }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

const page = async (variables: object) =>
  (
    await quintet.gql<Page>(
      `query ($query: String, $sort: String, $first: Int, $after: String) {
        runs(query: $query, sort: $sort, first: $first, after: $after) {
          totalCount pageInfo { endCursor hasNextPage } nodes { number } } }`,
      { ...variables },
    )
  ).runs;

const numbers = async (query: string, sort = 'number') =>
  (await page({ query, sort })).nodes.map(({ number }) => number);

test.each<[string, number[]]>([
  ['', [1, 2, 3, 4, 5, 6]],
  ['architecture = augmented', [2, 4]],
  ['architecture = AUGMENTED', [2, 4]],
  ['architecture != augmented', [1, 3, 5, 6]],
  ['seed = 2', [3, 4]],
  ['seed in (2, 7)', [3, 4, 6]],
  ['seed not in (2, 7)', [1, 2, 5]],
  ['number >= 3 and number < 5', [3, 4]],
  ['number > 3 number <= 5', [4, 5]],
  ['status = completed', [1, 2, 3, 4]],
  ['status in (running, QUEUED)', [5, 6]],
  ['experiment ~ "FACES"', [1, 2, 3, 4]],
  ['experiment !~ faces', [5, 6]],
  ['experiment = squares', [5]],
  ['not dataset = demo', [1, 2, 3, 4]],
  ['tag = paper', [1]],
  ['tag = "final version"', [1]],
  ['tag ~ ersion', [1]],
  ['tag != paper and tag != draft', [3, 4, 5, 6]],
  ['tag = none', [3, 4, 5, 6]],
  ['note ~ blur', [2]],
  ['note = none', [1, 3, 4, 5, 6]],
  ['val_accuracy > 0.6', [3, 4]],
  ['val_accuracy >= 60%', [2, 3, 4]],
  ['last(val_accuracy) = 0.7', [3]],
  ['max(val_accuracy) = 0.9', [1, 2, 3, 4]],
  ['min(val_loss) <= 1.6', [1, 2]],
  ['val_accuracy = none', [5, 6]],
  // NaN is neither greater nor less than any number.
  ['val_loss > 1.75', [4]],
  ['val_loss = NaN', [5]],
  ['`gpu memory` = 3', [5]],
  ['bestAccuracy = 0.9 and bestEpoch = 1', [1, 2, 3, 4]],
  ['learningRate <= 1e-4', [1, 2, 3, 4, 6]],
  ['learningRate = 0.010', [5]],
  ['optimizer = Adam', [5]],
  ['optimizer = constructor', []],
  ['hyperparameter(optimizer) ~ prop', [1, 2, 3, 4, 6]],
  ['flip = true', [2, 4]],
  ['flip = yes', [2, 4]],
  ['weights = none', [1, 2, 3, 4, 5, 6]],
  ['`odd name` = 3', [2, 4]],
  ['duration = 10min', [2]],
  ['duration > 599s and duration < 0.2h', [2]],
  ['created = 2026-03-01', [1]],
  ['created > 2026-03-01', [2, 3, 4, 5, 6]],
  ['created <= 2026-03-01T12:00:00Z', [1]],
  ['created < 2026-03-01', []],
  ['created > 9999-12-31', []],
  ['deleted = true', []],
  // Bare words are searched in names, experiments, notes and tags.
  ['faces', [1, 2, 3, 4]],
  ['blurred', [2]],
  ['"100% \\"sure\\""', [2]],
  ['paper', [1]],
  ['augmented seed = 2', [4]],
  // `not` binds closest, then `and`, then `or`.
  ['seed = 7 or seed = 2 and architecture = baseline', [3, 6]],
  ['(seed = 7 or seed = 2) and architecture = baseline', [3, 6]],
  ['not seed = 1 and not (seed = 2 or seed = 7)', []],
  ['not (architecture = baseline or tag = draft)', [4]],
  // Text from a query is never part of a statement.
  ['name = "\'; drop table runs; --"', []],
  ['tag = "%"', []],
])('%s', async (query, expected) => {
  expect(await numbers(query)).toEqual(expected);
});

test.each<[string, string]>([
  ['learningrate <= 1', 'At character 1: there is no `learningrate`; did you mean `learningRate`?'],
  [
    'seed = 1 and max(val_acuracy) > 0',
    'At character 18: there is no metric `val_acuracy`; did you mean `val_accuracy`?',
  ],
  ['mox(val_loss) > 1', 'At character 1: there is no function `mox`; did you mean `max`?'],
  ['max = 1', 'At character 1: `max` is a function: write its argument in brackets, as in `max(…)`.'],
  ['zzzzzz = 1', 'At character 1: there is no `zzzzzz`.'],
  ['seed =', 'At character 7: expected a value after `=` but found the end.'],
  ['seed = and', 'At character 8: expected a value after `=` but found `and`.'],
  ['seed in 1', 'At character 9: expected `(` but found `1`.'],
  ['seed in (1, )', 'At character 13: expected a value after `,` but found `)`.'],
  ['(seed = 1', 'At character 10: expected `)` but found the end.'],
  ['seed = 1)', 'At character 9: expected `and`, `or` or the end but found `)`.'],
  ['seed = 1 or', 'At character 12: expected a name, a word to search for, `not` or `(` but found the end.'],
  ['experiment ~ "faces', 'At character 14: the " that opens here is never closed.'],
  ['seed ! 1', 'At character 6: `!` is allowed only in `!=` and `!~`; write `not` to negate a condition.'],
  ['seed = one', 'At character 8: `seed` is a number, but `one` is not.'],
  ['learningRate > constructor', 'At character 16: `learningRate` is a number, but `constructor` is not.'],
  ['seed ~ 1', 'At character 6: `seed` is a number: use = != < <= > >= or in.'],
  ['name > a', 'At character 6: `name` is text: use = != ~ !~ or in.'],
  ['status = complete', 'At character 10: there is no status `complete`; did you mean `completed`?'],
  [
    'created > yesterday',
    'At character 11: `created` is a day or an instant, such as 2026-11-25 or 2026-11-25T14:30, but `yesterday` is neither.',
  ],
  [
    'created > 0000-01-01',
    'At character 11: `0000-01-01` is before the year 1, where the calendar of the database begins.',
  ],
  ['deleted = perhaps', 'At character 11: `deleted` is true or false, but `perhaps` is neither.'],
  ['duration > 3weeks', 'At character 12: `duration` is a duration such as 90s, 10min, 2h or 1d, but `3weeks` is not.'],
  [
    'duration > 1constructor',
    'At character 12: `duration` is a duration such as 90s, 10min, 2h or 1d, but `1constructor` is not.',
  ],
])('%s is refused: %s', async (query, sentence) => {
  await expect(numbers(query)).rejects.toThrow(`INVALID_QUERY: ${sentence}`);
});

test.each<[string, number[]]>([
  ['-number', [6, 5, 4, 3, 2, 1]],
  ['-val_accuracy', [4, 3, 2, 1, 6, 5]],
  ['val_accuracy', [1, 2, 3, 4, 5, 6]],
  // Run 5, which has NaN, and run 6, which has no value, come last in both directions.
  ['min(val_loss)', [1, 2, 3, 4, 5, 6]],
  ['-learningRate', [5, 6, 4, 3, 2, 1]],
  ['-architecture', [6, 5, 3, 1, 4, 2]],
  ['tag', [2, 1, 3, 4, 5, 6]],
  ['created', [1, 2, 3, 4, 5, 6]],
])('runs are sorted by %s, in one page or in pages of two', async (sort, expected) => {
  expect(await numbers('', sort)).toEqual(expected);
  const paged: number[] = [];
  let after: string | undefined;
  do {
    const { nodes, pageInfo, totalCount } = await page({ sort, first: 2, after });
    expect(totalCount).toBe(6);
    paged.push(...nodes.map(({ number }) => number));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
  expect(paged).toEqual(expected);
});

test('a cursor is valid only for its own order, and a sort order is a single name', async () => {
  const { pageInfo } = await page({ sort: '-val_accuracy', first: 2 });
  await expect(page({ sort: 'val_accuracy', after: pageInfo.endCursor })).rejects.toThrow('`after` is not a cursor');
  await expect(numbers('', '-val_acc')).rejects.toThrow('INVALID_QUERY: At character 1: there is no `val_acc`.');
  await expect(numbers('', 'seed number')).rejects.toThrow('At character 6: expected one name but found `number`.');
});

test('a query, a filter and a named order can be combined', async () => {
  const { runs } = await quintet.gql<Page>(
    `{ runs(query: "seed = 1", filter: { status: [COMPLETED] }, orderBy: OLDEST_FIRST) { totalCount nodes { number } } }`,
  );
  expect(runs).toEqual({ totalCount: 2, nodes: [{ number: 1 }, { number: 2 }] });
});

test('runFields lists the names of queries, and values returns their values', async () => {
  const { runFields, run } = await quintet.gql<{
    runFields: { name: string; kind: string; type: string; title: string }[];
    run: { values: Record<string, unknown> };
  }>(`query ($names: [String!]!) { runFields { name kind type title } run(id: "5") { values(of: $names) } }`, {
    names: ['number', 'status', 'tag', 'optimizer', 'flip', 'val_loss', 'max(val_accuracy)', '`gpu memory`'],
  });
  expect(runFields).toContainEqual({ name: 'bestAccuracy', kind: 'RUN', type: 'SHARE', title: 'Accuracy' });
  expect(runFields).toContainEqual({ name: 'flip', kind: 'HYPERPARAMETER', type: 'JSON', title: 'Mirrored' });
  expect(runFields).toContainEqual({
    name: 'min(`gpu memory`)',
    kind: 'METRIC',
    type: 'NUMBER',
    title: 'min(gpu memory)',
  });
  expect(run.values).toEqual({
    number: 5,
    status: 'RUNNING',
    tag: [],
    optimizer: 'adam',
    flip: null,
    val_loss: 'NaN',
    'max(val_accuracy)': null,
    '`gpu memory`': 3,
  });
});

test("a name that several things share is listed once for each, and reads each one's own value", async () => {
  const server = await startServer();
  try {
    const shared = {
      ...BASELINE,
      defaults: { ...BASELINE.defaults, seed: 40, both: 41 },
      hyperparametersSchema: { type: 'object', properties: { seed: { title: 'Seed' } } },
    };
    const trainerId = await registerTrainer(server, [shared]);
    await startExperiment(server, { seeds: [7] });
    const claim = await claimNext(server, trainerId);
    // The learning rate of the run is 1e-4. Metrics are logged under names that have a meaning already.
    const keys = [
      'learningRate',
      'seed',
      'both',
      'deleted',
      'and',
      'Or',
      'not',
      'in',
      'a`b',
      '``',
      'a\\b',
      '-x',
      'min(x)',
      'x',
      '__proto__',
    ];
    await server.gql(
      'mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }',
      { runId: claim.runId, points: keys.map((key, index) => ({ key, step: 1, value: index + 1 })) },
    );
    const { runFields } = await server.gql<{ runFields: { name: string; kind: string }[] }>(
      '{ runFields { name kind } }',
    );
    const listed = runFields.map(({ name }) => name);
    expect(new Set(listed).size).toBe(listed.length);
    const valueNamed = async (name: string) => {
      const { run } = await server.gql<{ run: { values: Record<string, unknown> } }>(
        'query ($names: [String!]!) { run(id: "1") { values(of: $names) } }',
        { names: [name] },
      );
      return run.values[name];
    };
    expect(await valueNamed('seed')).toBe(7);
    expect(await valueNamed('hyperparameter(seed)')).toBe(40);
    expect(await valueNamed('both')).toBe(41);
    expect(await valueNamed('learningRate')).toBe(1e-4);
    const names = [
      'last(learningRate)',
      'last(seed)',
      'last(both)',
      'last(deleted)',
      '`and`',
      '`Or`',
      '`not`',
      '`in`',
      '`a``b`',
      '``````',
      'a\\b',
      '`-x`',
      '`min(x)`',
      'x',
      '__proto__',
    ];
    for (const [index, name] of names.entries()) {
      expect(listed).toContain(name);
      expect(await valueNamed(name)).toBe(index + 1);
      // Every listed name can be searched and sorted by, in both directions.
      for (const sort of [name, `-${name}`]) {
        const { runs } = await server.gql<Page>(
          'query ($query: String, $sort: String) { runs(query: $query, sort: $sort) { totalCount } }',
          { query: `${name} = ${index + 1} and not ${name} in (99)`, sort },
        );
        expect(runs.totalCount).toBe(1);
      }
    }
    for (const { name, kind } of runFields) if (kind !== 'RUN') await valueNamed(name);
    // A metric called `deleted` does not bring back runs that were deleted.
    await server.gql('mutation { cancelRun(id: "1") { id } }');
    await server.gql('mutation { deleteRuns(ids: ["1"]) { id } }');
    const { runs } = await server.gql<Page>('{ runs(query: "last(deleted) = 4") { totalCount } }');
    expect(runs.totalCount).toBe(0);
  } finally {
    await server.stop();
  }
});
