import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  type Claim,
  claimNext,
  claimRun,
  completeRun,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let trainerId: string;
let experimentId: string;
beforeEach(async () => {
  quintet = await startServer();
  trainerId = await registerTrainer(quintet);
  experimentId = (await startExperiment(quintet, { seeds: [1, 2, 3] })).id;
});
afterEach(() => quintet.stop());

/** A run that is right on so many of twelve. */
async function train(right: number): Promise<Claim> {
  const claim = await claimNext(quintet, trainerId);
  await reportEpoch(
    quintet,
    claim,
    1,
    { val_accuracy: right / 12 },
    saying('AAAABBBBCCCC', 'r'.repeat(right).padEnd(12, 'w')),
  );
  return claim;
}

const change = async (mutation: string, ids: string[]): Promise<unknown> =>
  (
    await quintet.gql<Record<string, unknown>>(
      `mutation ($ids: [ID!]!) { ${mutation}(ids: $ids) ${mutation === 'deleteRunsForGood' ? '' : '{ number deletedAt }'} }`,
      { ids },
    )
  )[mutation];

const view = () =>
  quintet.gql(
    `query ($id: ID!) {
      runs(orderBy: OLDEST_FIRST) { totalCount nodes { number } }
      deleted: runs(query: "deleted = true") { nodes { number } }
      experiment(id: $id) { runs { number } bestRun { number } summary { run { number } } comparisons { a { id } } verdict }
    }`,
    { id: experimentId },
  );

test('a deleted run is left out of lists, summaries and comparisons until it is restored', async () => {
  await completeRun(quintet, await train(6));
  await completeRun(quintet, await train(9));
  const before = await view();
  expect(before).toMatchObject({ experiment: { bestRun: { number: 2 } } });

  expect(await change('deleteRuns', ['2'])).toEqual([{ number: 2, deletedAt: expect.any(String) }]);
  expect(await view()).toMatchObject({
    runs: { totalCount: 2, nodes: [{ number: 1 }, { number: 3 }] },
    deleted: { nodes: [{ number: 2 }] },
    experiment: { runs: [{ number: 1 }, { number: 3 }], bestRun: { number: 1 }, summary: [{ run: { number: 1 } }] },
  });
  // Its own page remains, so that it can be restored.
  expect(await quintet.gql('{ run(id: "2") { number deletedAt } }')).toEqual({
    run: { number: 2, deletedAt: expect.any(String) },
  });

  expect(await change('restoreRuns', ['2'])).toEqual([{ number: 2, deletedAt: null }]);
  expect(await view()).toEqual(before);
});

test('no trainer takes a deleted run from the queue, and restoring it gives it back its place', async () => {
  await change('deleteRuns', ['1']);
  expect(await quintet.gql('{ run(id: "2") { queuePosition } }')).toEqual({ run: { queuePosition: 0 } });
  await expect(quintet.gql('mutation { cancelRun(id: "1") { id } }')).rejects.toThrow(
    'RUN_DELETED: Run 1 is deleted: restore it first.',
  );
  const second = await claimNext(quintet, trainerId);
  expect(await quintet.gql('query ($id: ID!) { run(id: $id) { number } }', { id: second.runId })).toEqual({
    run: { number: 2 },
  });
  await change('restoreRuns', ['1']);
  const first = await claimRun(quintet, trainerId);
  expect(await quintet.gql('query ($id: ID!) { run(id: $id) { number } }', { id: first?.runId })).toEqual({
    run: { number: 1 },
  });
});

test('a running run must be cancelled before it is deleted, and no other run is deleted with it', async () => {
  await train(6);
  await expect(change('deleteRuns', ['1', '2'])).rejects.toThrow(
    'RUN_STILL_RUNNING: Run 1 is running: cancel it first. Nothing was deleted.',
  );
  expect(await view()).toMatchObject({ runs: { totalCount: 3 } });
  await quintet.gql('mutation { cancelRun(id: "1") { id } }');
  await change('deleteRuns', ['1', '2']);
  expect(await view()).toMatchObject({ runs: { totalCount: 1 } });
  await expect(change('deleteRuns', ['99'])).rejects.toThrow('NOT_FOUND: There is no run 99.');
});

test('deleting a run for good removes its rows and files, except files that other runs use', async () => {
  const upload = async ({ runId, attempt, trainerId }: Claim, name: string, body: string) => {
    const address = `${quintet.url}/runs/${runId}/artifacts/${name}?attempt=${attempt}&trainerId=${trainerId}&kind=MODEL`;
    expect((await fetch(address, { method: 'PUT', body })).status).toBe(201);
  };
  for (const own of ['one', 'two']) {
    const claim = await train(6);
    await upload(claim, 'model.h5', own);
    await upload(claim, 'labels.json', 'shared');
    await completeRun(quintet, claim);
  }
  const blobs = async () =>
    (await readdir(join(quintet.env.storage.folder, 'blobs'), { recursive: true, withFileTypes: true })).filter(entry =>
      entry.isFile(),
    ).length;
  expect(await blobs()).toBe(3);

  await expect(change('deleteRunsForGood', ['1'])).rejects.toThrow(
    'RUN_NOT_DELETED: Run 1 is not deleted: delete a run before you delete it for good. Nothing was removed.',
  );
  const deleted = await change('deleteRuns', ['1']);
  expect(deleted).toHaveLength(1);
  expect(await change('deleteRunsForGood', ['1'])).toHaveLength(1);
  expect(await quintet.gql('{ run(id: "1") { number } }')).toEqual({ run: null });
  expect(await quintet.database.metric.count()).toBe(1);
  expect(await quintet.database.prediction.count()).toBe(1);
  await expect.poll(blobs).toBe(2);
});

test('names, tags and notes can be changed separately, within their limits', async () => {
  const update = (input: object) =>
    quintet.gql('mutation ($input: UpdateRunInput!) { updateRun(id: "1", input: $input) { name tags notes } }', {
      input,
    });
  expect(await update({ tags: [' paper ', 'Paper', 'final'] })).toEqual({
    updateRun: { name: 'Baseline, seed 1', tags: ['paper', 'final'], notes: '' },
  });
  expect(await update({ notes: 'Blurred.', name: ' The good one ' })).toEqual({
    updateRun: { name: 'The good one', tags: ['paper', 'final'], notes: 'Blurred.' },
  });
  expect(await quintet.gql('{ runTags }')).toEqual({ runTags: ['final', 'paper'] });
  await expect(update({ name: '  ' })).rejects.toThrow('INVALID_INPUT: a name must not be empty.');
  await expect(update({ tags: ['x'.repeat(51)] })).rejects.toThrow(
    'INVALID_INPUT: a tag can have at most 50 characters.',
  );
  await expect(update({ tags: Array.from({ length: 21 }, (_tag, n) => `t${n}`) })).rejects.toThrow(
    'INVALID_INPUT: a run can have at most 20 tags.',
  );
  await expect(update({ notes: 'x'.repeat(20_001) })).rejects.toThrow(
    'INVALID_INPUT: notes can have at most 20,000 characters.',
  );
});

test('any runs can be compared, with the settings that differ and reasons against the comparison', async () => {
  const other = await startExperiment(quintet, { hyperparameters: { learningRate: 0.01 }, headline: 'LAST' });
  const compare = (runs: string[]) =>
    quintet.gql<{ compareRuns: { runs: { number: number }[]; differing: object[]; warnings: string[] } }>(
      'query ($runs: [ID!]!) { compareRuns(runs: $runs) { runs { number } differing { name title } warnings } }',
      { runs },
    );
  expect(await compare(['3', '1'])).toEqual({
    compareRuns: { runs: [{ number: 3 }, { number: 1 }], differing: [], warnings: [] },
  });
  // One run, by its number, by its id and by its id in capitals.
  const { id: first, number } = other.runs[0] ?? { id: '', number: 0 };
  expect((await compare([String(number), first, first.toUpperCase()])).compareRuns.runs).toEqual([{ number }]);
  const { compareRuns } = await compare(['1', other.runs[0]?.id ?? '', '2']);
  expect(compareRuns.differing).toEqual([{ name: 'learningRate', title: 'learningRate' }]);
  expect(compareRuns.warnings[0]).toMatch(
    /^These runs were evaluated on different images: dataset .* \(runs 1, 2\), dataset .* \(run 4\)\. Their accuracies do not say/,
  );
  expect(compareRuns.warnings[1]).toBe(
    'The best epoch was chosen differently: by its best validation accuracy (runs 1, 2), by its last epoch (run 4).',
  );
});
