import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { execute } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  claimRun,
  registerTrainer,
  reportEpoch,
  reportProgress,
  startClaimedRun,
  startExperiment,
  until,
} from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  quintet = await startServer();
});
afterAll(() => quintet.stop());

/** What a subscription has delivered so far; ends with `using`. */
function subscribe<Data>(query: string, variables: Record<string, unknown> = {}) {
  const client = createClient({ url: `${quintet.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const delivered: Data[] = [];
  const errors: unknown[] = [];
  client.subscribe<Data>(
    { query, variables },
    {
      next: ({ data, errors: failed }) => {
        if (data) delivered.push(data);
        if (failed) errors.push(...failed);
      },
      error: error => errors.push(...(Array.isArray(error) ? error : [error])),
      complete: () => {},
    },
  );
  return { delivered, errors, [Symbol.asyncDispose]: async () => client.dispose() };
}

const RUN_UPDATED = `subscription ($id: ID!) { runUpdated(id: $id) { status bestEpoch } }`;

test('a run’s page gets its state at once and then each change', async () => {
  const trainerId = await registerTrainer(quintet);
  const { runs } = await startExperiment(quintet);
  await using run = subscribe<object>(RUN_UPDATED, { id: runs[0]?.id });
  await until(
    async () => run.delivered.length,
    count => count === 1,
  );
  const claim = await claimRun(quintet, trainerId);
  await until(
    async () => run.delivered.length,
    count => count === 2,
  );
  if (claim) await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await until(
    async () => run.delivered.length,
    count => count === 3,
  );
  expect(run.delivered).toEqual([
    { runUpdated: { status: 'QUEUED', bestEpoch: null } },
    { runUpdated: { status: 'RUNNING', bestEpoch: null } },
    { runUpdated: { status: 'RUNNING', bestEpoch: 1 } },
  ]);
});

test('a run is followed by its number as well, and an experiment by an id in capitals', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  const { number } = await quintet.database.run.findUniqueOrThrow({ where: { id: runId } });
  await using run = subscribe<{ runUpdated: { bestEpoch: number } }>(RUN_UPDATED, { id: String(number) });
  await using experiment = subscribe<{ experimentUpdated: { bestRun: { bestEpoch: number } | null } }>(
    'subscription ($id: ID!) { experimentUpdated(id: $id) { bestRun { bestEpoch } } }',
    { id: experimentId.toUpperCase() },
  );
  await until(
    async () => Math.min(run.delivered.length, experiment.delivered.length),
    count => count > 0,
  );
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await until(
    async () => [run.delivered.at(-1)?.runUpdated.bestEpoch, experiment.delivered.at(-1)?.experimentUpdated.bestRun],
    heard => JSON.stringify(heard) === '[1,{"bestEpoch":1}]',
  );
});

test('a burst of changes arrives as a few, the last of which holds them all', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await using run = subscribe<{ runUpdated: { bestEpoch: number } }>(RUN_UPDATED, { id: runId });
  for (let epoch = 1; epoch <= 30; epoch++) await reportEpoch(quintet, claim, epoch, { val_accuracy: epoch / 100 });
  await until(
    async () => run.delivered.at(-1)?.runUpdated.bestEpoch,
    best => best === 30,
  );
  expect(run.delivered.length).toBeLessThan(20);
});

test('an experiment hears of its runs, and a list of every run that changes its place', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  await using experiment = subscribe(`subscription ($id: ID!) { experimentUpdated(id: $id) { bestRun { id } } }`, {
    id: experimentId,
  });
  await using list = subscribe('subscription { runsChanged }');
  await until(
    async () => Math.min(experiment.delivered.length, list.delivered.length),
    count => count > 0,
  );
  expect(list.delivered[0]).toEqual({ runsChanged: null });
  // What was told of the claim may still be on its way.
  await new Promise(resolve => setTimeout(resolve, 600));
  const told = list.delivered.length;
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await until(
    async () => JSON.stringify(experiment.delivered.at(-1)),
    last => last === JSON.stringify({ experimentUpdated: { bestRun: { id: runId } } }),
  );
  expect(list.delivered).toHaveLength(told);
  await quintet.gql(`mutation ($id: ID!) { cancelRun(id: $id) { id } }`, { id: runId });
  await until(
    async () => list.delivered.length,
    count => count === told + 1,
  );
  expect(list.delivered.at(-1)).toEqual({ runsChanged: runId });
});

test('who asks without progress hears of an experiment’s epochs and not of every step', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  const subscription = (progress: string) =>
    `subscription ($id: ID!) { experimentUpdated(id: $id${progress}) { bestRun { bestEpoch } } }`;
  await using steps = subscribe(subscription(''), { id: experimentId });
  await using epochs = subscribe(subscription(', progress: false'), { id: experimentId });
  await using run = subscribe<{ runUpdated: { log: string[] } }>(
    'subscription ($id: ID!) { runUpdated(id: $id) { log(last: 1) } }',
    { id: runId },
  );
  const heard = (counts: string) =>
    until(
      async () => [steps.delivered.length, epochs.delivered.length].join(),
      reached => reached === counts,
    );
  await heard('1,1');
  await reportProgress(quintet, claim, {});
  await heard('2,1');
  await quintet.gql(
    'mutation ($claim: ClaimInput!, $lines: [LogLineInput!]!) { appendLog(claim: $claim, lines: $lines) }',
    { claim, lines: [{ number: 1, at: new Date().toISOString(), text: 'one' }] },
  );
  await until(
    async () => JSON.stringify(run.delivered.at(-1)),
    told => told?.includes('one') === true,
  );
  // Longer than what comes close together is held back for, to be told as one.
  await new Promise(resolve => setTimeout(resolve, 600));
  await heard('2,1');
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await heard('3,2');
  expect(epochs.delivered.at(-1)).toEqual({ experimentUpdated: { bestRun: { bestEpoch: 1 } } });
});

test('pages catch up after the connection for live updates was cut', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await using run = subscribe<{ runUpdated: { bestEpoch: number } }>(RUN_UPDATED, { id: runId });
  await until(
    async () => run.delivered.length,
    count => count === 1,
  );
  await execute(
    quintet.env.database.url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'quintet-events' and datname = current_database()`,
  );
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await until(
    async () => run.delivered.at(-1)?.runUpdated.bestEpoch,
    best => best === 1,
  );
  await reportEpoch(quintet, claim, 2, { val_accuracy: 0.75 });
  await until(
    async () => run.delivered.at(-1)?.runUpdated.bestEpoch,
    best => best === 2,
  );
});

test('a subscription to nothing is told so by the same code as a query', async () => {
  await using run = subscribe(RUN_UPDATED, { id: 'nothing' });
  await until(
    async () => run.errors.length,
    count => count === 1,
  );
  expect(run.errors).toMatchObject([{ message: 'There is no run nothing.', extensions: { code: 'NOT_FOUND' } }]);
});

test('a page of another site gets no WebSocket; this site’s and a program do', async () => {
  const open = (origin?: string) =>
    new Promise<string>(resolve => {
      const socket = new WebSocket(`${quintet.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
      socket.once('open', () => {
        socket.close();
        resolve('open');
      });
      socket.once('error', error => resolve(error.message));
    });
  expect(await open('https://evil.example')).toBe('Unexpected server response: 403');
  expect(await open(quintet.url)).toBe('open');
  expect(await open()).toBe('open');
});
