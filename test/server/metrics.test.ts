import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import { claimRun, registerTrainer, reportEpoch, startClaimedRun } from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  // Nothing renews leases in this file, and a run whose lease has expired would be claimed next.
  quintet = await startServer({ leaseSeconds: 3_600 });
});
afterAll(() => quintet.stop());

interface Point {
  step: number;
  value: number | string;
}

interface Series {
  key: string;
  count: number;
  points: Point[];
  sampling: { method: string; of: number };
  last: Point;
  min: Point;
  max: Point;
}

async function series(id: string, window: Record<string, unknown> = {}): Promise<Series[]> {
  const query = `query ($id: ID!, $keys: [String!], $maxPoints: Int, $from: Int, $to: Int) { run(id: $id) {
    metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
      key count points { step value } sampling { method of }
      last { step value } min { step value } max { step value }
    }
  } }`;
  return (await quintet.gql<{ run: { metrics: Series[] } }>(query, { id, ...window })).run.metrics;
}

const log = async (runId: string, points: object[]) =>
  (
    await quintet.gql<{ logMetrics: number }>(
      `mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }`,
      { runId, points },
    )
  ).logMetrics;

test('reporting an epoch again has no effect', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const metrics = { loss: 0.5, accuracy: 0.75, val_loss: 0.6, val_accuracy: 0.7 };
  const first = await reportEpoch(quintet, claim, 1, metrics);
  const before = await series(runId);
  const rows = await quintet.database.metric.findMany({ where: { runId } });
  expect(await reportEpoch(quintet, claim, 1, metrics)).toEqual(first);
  expect(await series(runId)).toEqual(before);
  expect(await quintet.database.metric.findMany({ where: { runId } })).toEqual(rows);
  expect(await quintet.database.metricSummary.findMany({ where: { runId, key: 'loss' } })).toMatchObject([
    { count: 1, lastValue: 0.5, minValue: 0.5, maxValue: 0.5 },
  ]);
});

test('NaN and the infinities are stored exactly, and NaN is neither a minimum nor a maximum', async () => {
  const { runId } = await startClaimedRun(quintet);
  const values = ['NaN', 'Infinity', 1.5, '-Infinity', 0.1 + 0.2];
  const points = values.map((value, index) => ({ key: 'gradient', step: index + 1, value }));
  expect(await log(runId, points)).toBe(5);
  expect(await series(runId)).toEqual([
    {
      key: 'gradient',
      count: 5,
      points: values.map((value, index) => ({ step: index + 1, value })),
      sampling: { method: 'NONE', of: 5 },
      last: { step: 5, value: 0.30000000000000004 },
      min: { step: 4, value: '-Infinity' },
      max: { step: 2, value: 'Infinity' },
    },
  ]);
});

test.each(['nan', 'toString', 'constructor'])('a value %j is refused', async value => {
  const { runId } = await startClaimedRun(quintet);
  await expect(log(runId, [{ key: 'lr', step: 1, value }])).rejects.toThrow(
    `BAD_USER_INPUT: Variable "$points" got invalid value "${value}" at "points[0].value"; "${value}" is not a MetricValue`,
  );
});

test('an instant before the year 1 is refused', async () => {
  const { runId } = await startClaimedRun(quintet);
  const point = { key: 'lr', step: 1, value: 1 };
  await expect(log(runId, [{ ...point, at: '0000-12-31T23:59:59Z' }])).rejects.toThrow(
    /^BAD_USER_INPUT: .*0000-12-31T23:59:59.000Z is before the year 1/,
  );
  expect(await log(runId, [{ ...point, at: '0001-01-01T00:00:00Z' }])).toBe(1);
});

test('a point that is logged twice keeps its first value', async () => {
  const { runId } = await startClaimedRun(quintet);
  const point = { key: 'lr', step: 3, value: 0.1 };
  expect(await log(runId, [point, point, { ...point, step: 4 }])).toBe(2);
  expect(await log(runId, [{ ...point, value: 0.2 }])).toBe(0);
  expect(await series(runId)).toMatchObject([
    {
      count: 2,
      points: [
        { step: 3, value: 0.1 },
        { step: 4, value: 0.1 },
      ],
    },
  ]);
});

test('metrics can be logged only while a run is running', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await quintet.gql(`mutation ($claim: ClaimInput!) { completeRun(claim: $claim) { id } }`, { claim });
  await expect(log(runId, [{ key: 'a', step: 1, value: 1 }])).rejects.toThrow(/^RUN_NOT_RUNNING: Run \d+ is completed/);
  await expect(log('nonsense', [])).rejects.toThrow('NOT_FOUND: There is no run nonsense.');
});

test('the keys of the trainer are refused, together with everything that is logged with them', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 1 });
  for (const key of ['accuracy', 'loss', 'val_accuracy', 'val_loss', 'seconds'])
    await expect(
      log(runId, [
        { key: 'lr', step: 39, value: 1 },
        { key, step: 39, value: 1 },
      ]),
    ).rejects.toThrow(
      `INVALID_INPUT: ${key} is reserved for the trainer of the run, which reports it with reportEpoch. Log your values under a different name.`,
    );
  expect((await series(runId)).map(({ key, last }) => [key, last.step])).toEqual([
    ['val_accuracy', 1],
    ['val_loss', 1],
  ]);
  expect(await log(runId, [{ key: 'lr', step: 39, value: 1 }])).toBe(1);
});

test('an accuracy in per cent is refused together with its whole report; NaN is stored', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await expect(reportEpoch(quintet, claim, 1, { val_loss: 1, val_accuracy: 87.5 })).rejects.toThrow(
    'INVALID_INPUT: val_accuracy is 87.5 at step 1: it must be a share of the images, from 0 to 1. Divide a percentage by 100, or report it under a different name.',
  );
  await expect(reportEpoch(quintet, claim, 2, { accuracy: -0.1 })).rejects.toThrow('accuracy is -0.1 at step 2');
  expect(await series(runId)).toEqual([]);
  await reportEpoch(quintet, claim, 1, { val_loss: 'NaN', val_accuracy: 'NaN' });
  await reportEpoch(quintet, claim, 2, { accuracy: 1 });
  expect((await series(runId)).map(({ key }) => key).sort()).toEqual(['accuracy', 'val_accuracy', 'val_loss']);
});

test('a series of 100,000 points is reduced to its first, last and extreme points, and says so', async () => {
  const { runId } = await startClaimedRun(quintet);
  // A smooth wave with one peak and one dip, which sampling at regular steps would miss.
  await quintet.database.$executeRaw`
    insert into metrics (run_id, attempt, key, step, value)
    select ${runId}::uuid, 1, 'loss', step,
      case step when 41234 then 9 when 70001 then -9 else sin(step / 1000.0) end
    from generate_series(1, 100000) step`;

  const [whole] = await series(runId, { maxPoints: 1000 });
  expect(whole).toMatchObject({
    count: 100_000,
    sampling: { method: 'MINMAX', of: 100_000 },
    min: { step: 70_001, value: -9 },
    max: { step: 41_234, value: 9 },
    last: { step: 100_000 },
  });
  expect(whole?.points.length).toBeLessThanOrEqual(1000);
  expect(whole?.points.length).toBeGreaterThan(500);
  const steps = whole?.points.map(({ step }) => step) ?? [];
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps).toEqual(expect.arrayContaining([1, 41_234, 70_001, 100_000]));

  const [window] = await series(runId, { maxPoints: 10, from: 70_000, to: 70_005 });
  expect(window).toMatchObject({ count: 100_000, sampling: { method: 'NONE', of: 6 } });
  expect(window?.points.map(({ step }) => step)).toEqual([70_000, 70_001, 70_002, 70_003, 70_004, 70_005]);

  const [empty] = await series(runId, { from: 200_000 });
  expect(empty).toMatchObject({ points: [], sampling: { method: 'NONE', of: 0 }, count: 100_000 });
});

test('a series of exactly maxPoints is not reduced', async () => {
  const { runId } = await startClaimedRun(quintet);
  await log(
    runId,
    [1, 2, 3, 4].map(step => ({ key: 'a', step, value: step })),
  );
  expect(await series(runId, { maxPoints: 4 })).toMatchObject([{ sampling: { method: 'NONE', of: 4 } }]);
  await expect(series(runId, { maxPoints: 3 })).rejects.toThrow(
    'INVALID_INPUT: maxPoints is 3, but must be from 4 to 100000.',
  );
});

test.each([
  ['BEST_ACCURACY', { bestEpoch: 2, bestAccuracy: 0.75 }],
  ['LOWEST_LOSS', { bestEpoch: 3, bestAccuracy: 0.5 }],
  ['LAST', { bestEpoch: 5, bestAccuracy: 0.25 }],
])('the best epoch by %s is the earliest of equals', async (headline, best) => {
  const { claim } = await startClaimedRun(quintet, { headline });
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5, val_loss: 'NaN' });
  await reportEpoch(quintet, claim, 2, { val_accuracy: 0.75, val_loss: 0.9 });
  await reportEpoch(quintet, claim, 3, { val_accuracy: 0.5, val_loss: 0.3 });
  await reportEpoch(quintet, claim, 4, { val_accuracy: 0.75, val_loss: 0.3 });
  expect(await reportEpoch(quintet, claim, 5, { val_accuracy: 0.25, val_loss: 0.8 })).toEqual(best);
});

test('predictions are kept for the best, the lowest-loss and the last epoch', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const vectors = Array.from({ length: 12 }, () => [0.5, 0.25, 0.25]);
  const epochs: [number, number][] = [
    [0.5, 0.2],
    [0.9, 0.4],
    [0.6, 0.5],
    [0.7, 0.6],
  ];
  for (const [index, [val_accuracy, val_loss]] of epochs.entries())
    await reportEpoch(quintet, claim, index + 1, { val_accuracy, val_loss }, vectors);
  const kept = await quintet.database.prediction.findMany({ where: { runId }, orderBy: { epoch: 'asc' } });
  expect(kept.map(({ epoch }) => epoch)).toEqual([1, 2, 4]);
});

test('predictions of the wrong size are refused together with the whole report', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const report = reportEpoch(quintet, claim, 1, { val_accuracy: 1 }, [[1, 0, 0]]);
  await expect(report).rejects.toThrow(
    'INVALID_INPUT: The predictions of VALIDATION have 12 bytes, but 12 images x 3 classes of float32 need 144.',
  );
  expect(await series(runId)).toEqual([]);
});

test('training time and speed are computed from the duration of the epochs', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const query = 'query ($id: ID!) { run(id: $id) { trainingSeconds imagesPerSecond } }';
  const pace = () => quintet.gql(query, { id: runId });
  expect(await pace()).toEqual({ run: { trainingSeconds: null, imagesPerSecond: null } });
  for (const [index, seconds] of [4, 30, 5].entries()) await reportEpoch(quintet, claim, index + 1, { seconds });
  // An epoch has 12 training images, and the median epoch takes 5 s.
  expect(await pace()).toEqual({ run: { trainingSeconds: 39, imagesPerSecond: 12 / 5 } });
  await quintet.database.run.update({
    where: { id: runId },
    data: { hyperparameters: { stepsPerEpoch: 10, batchSize: 4 } },
  });
  expect(await pace()).toEqual({ run: { trainingSeconds: 39, imagesPerSecond: 40 / 5 } });
});

test('a takeover keeps the points that a program logged with steps of its own', async () => {
  const trainerId = await registerTrainer(quintet);
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { val_loss: 3 });
  await reportEpoch(quintet, claim, 2, { val_loss: 2 });
  const log = (points: [number, number][]) =>
    quintet.gql(
      'mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }',
      {
        runId,
        points: points.map(([step, value]) => ({ key: 'reward', step, value })),
      },
    );
  await log([
    [10, 1],
    [20, 2],
    [300, 3],
  ]);
  // The next attempt continues after epoch 1, and the program logs step 20 again.
  await quintet.gql('mutation ($claim: ClaimInput!) { failRun(claim: $claim, reason: "test") { id } }', { claim });
  await quintet.gql('mutation ($id: ID!) { retryRun(id: $id) { id } }', { id: runId });
  let next = await claimRun(quintet, trainerId);
  while (next && next.runId !== runId) next = await claimRun(quintet, trainerId);
  await quintet.database.attempt.updateMany({ where: { runId, number: next?.attempt ?? 0 }, data: { afterEpoch: 1 } });
  await log([[20, 5]]);
  const { run } = await quintet.gql<{ run: { metrics: { key: string; points: object[]; count: number }[] } }>(
    'query ($id: ID!) { run(id: $id) { metrics(keys: ["reward", "val_loss"]) { key count points { step value } } } }',
    { id: runId },
  );
  expect(run.metrics).toEqual([
    {
      key: 'reward',
      count: 3,
      points: [
        { step: 10, value: 1 },
        { step: 20, value: 5 },
        { step: 300, value: 3 },
      ],
    },
    { key: 'val_loss', count: 1, points: [{ step: 1, value: 3 }] },
  ]);
});

test('a call with too many points is refused before anything is written, and says how to log them', async () => {
  const { runId } = await startClaimedRun(quintet);
  const points = (count: number) =>
    Array.from({ length: count }, (_point, step) => ({ key: 'reward', step, value: step }));
  await expect(log(runId, points(10_001))).rejects.toThrow(
    'INVALID_INPUT: These are 10,001 points; one call takes at most 10,000. Split them into several calls.',
  );
  expect(await series(runId)).toEqual([]);
  expect(await log(runId, points(10_000))).toBe(10_000);
  await expect(log(runId, [{ key: '', step: 1, value: 1 }])).rejects.toThrow(
    'INVALID_INPUT: key must be longer than or equal to 1 characters.',
  );
  await expect(log(runId, [{ key: 'x', step: -1, value: 1 }])).rejects.toThrow(
    'INVALID_INPUT: step must not be less than 0.',
  );
});
