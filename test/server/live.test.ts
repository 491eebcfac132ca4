import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { execute } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  type Claim,
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

/** Waits until no event of the start of a run is still on its way. A burst is held back for less than this. */
const untilQuiet = () => new Promise(resolve => setTimeout(resolve, 600));

/** Collects what a subscription delivers. `using` ends it. */
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
  const began = performance.now();
  await using run = subscribe<{ runUpdated: { bestEpoch: number } }>(RUN_UPDATED, { id: runId });
  for (let epoch = 1; epoch <= 30; epoch++) await reportEpoch(quintet, claim, epoch, { val_accuracy: epoch / 100 });
  await until(
    async () => run.delivered.at(-1)?.runUpdated.bestEpoch,
    best => best === 30,
  );
  // At most four messages a second, beside the first.
  expect(run.delivered.length).toBeLessThanOrEqual(2 + (performance.now() - began) / 250);
});

test('an experiment gets events of its runs, and lists get an event for each run that changes its place', async () => {
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
  await untilQuiet();
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

test('without progress, an experiment’s subscribers get epochs but not steps', async () => {
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
  // Longer than a burst is held back for.
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

const RUN_EVENTS = `subscription ($id: ID!) {
  runEvents(id: $id) {
    kind: __typename
    ... on RunChanged { run { status bestEpoch } }
    ... on RunProgressed { attempt progress { epoch step secondsLeft } }
    ... on RunLogged { lines { number text } }
    ... on EpochRecorded { run { bestEpoch bestAccuracy } newPoints(keys: ["val_accuracy"]) { points { step value } } }
    ... on PointsLogged { runId newPoints { key points { step value } } }
    ... on FilesChanged { run { artifacts { name } } }
  }
}`;

interface Told {
  kind: string;
  [field: string]: unknown;
}

const appendLog = (claim: Claim, lines: readonly string[], from = 1) =>
  quintet.gql('mutation ($claim: ClaimInput!, $lines: [LogLineInput!]!) { appendLog(claim: $claim, lines: $lines) }', {
    claim,
    lines: lines.map((text, index) => ({ number: from + index, at: new Date().toISOString(), text })),
  });

test('events of a run carry what changed, and the whole run only where it changed as a whole', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await untilQuiet();
  await using run = subscribe<{ runEvents: Told[] }>(RUN_EVENTS, { id: runId });
  const told = () => run.delivered.flatMap(({ runEvents }) => runEvents);
  const heard = (events: number) =>
    until(
      async () => told().length,
      count => count === events,
    );
  await heard(1);
  await reportProgress(quintet, claim, { epoch: 2, step: 5 });
  await heard(2);
  await appendLog(claim, ['one', 'two']);
  await heard(3);
  await reportEpoch(quintet, claim, 2, { val_accuracy: 0.75 });
  await heard(4);
  await quintet.gql('mutation ($id: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $id, points: $points) }', {
    id: runId,
    points: [{ key: 'memory', step: 7, value: 3 }],
  });
  await heard(5);
  const query = new URLSearchParams({ attempt: '1', trainerId: claim.trainerId, kind: 'LOG' });
  await fetch(`${quintet.url}/runs/${runId}/artifacts/training.csv?${query}`, { method: 'PUT', body: 'epoch' });
  await heard(6);
  await quintet.gql('mutation ($id: ID!) { cancelRun(id: $id) { id } }', { id: runId });
  await heard(7);
  expect(told()).toEqual([
    { kind: 'RunChanged', run: { status: 'RUNNING', bestEpoch: 1 } },
    { kind: 'RunProgressed', attempt: 1, progress: { epoch: 2, step: 5, secondsLeft: null } },
    {
      kind: 'RunLogged',
      lines: [
        { number: 1, text: 'one' },
        { number: 2, text: 'two' },
      ],
    },
    {
      kind: 'EpochRecorded',
      run: { bestEpoch: 2, bestAccuracy: 0.75 },
      newPoints: [{ points: [{ step: 2, value: 0.75 }] }],
    },
    {
      kind: 'PointsLogged',
      runId,
      newPoints: [{ key: 'memory', points: [{ step: 7, value: 3 }] }],
    },
    { kind: 'FilesChanged', run: { artifacts: [{ name: 'training.csv' }] } },
    { kind: 'RunChanged', run: { status: 'CANCELLED', bestEpoch: 2 } },
  ]);
});

test('a burst loses nothing: the last progress, every line and every epoch arrive', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const began = performance.now();
  await using run = subscribe<{ runEvents: Told[] }>(RUN_EVENTS, { id: runId });
  await until(
    async () => run.delivered.length,
    count => count === 1,
  );
  for (let epoch = 1; epoch <= 20; epoch++) {
    await reportProgress(quintet, claim, { epoch, step: epoch });
    await appendLog(claim, [`epoch ${epoch}`], epoch);
    await reportEpoch(quintet, claim, epoch, { val_accuracy: epoch / 100 });
  }
  const told = (kind: string) =>
    run.delivered.flatMap(({ runEvents }) => runEvents.filter(event => event.kind === kind));
  const numbers = (list: unknown, name: string) => (list as Record<string, number>[]).map(item => item[name]);
  const lines = () => told('RunLogged').flatMap(event => numbers(event.lines, 'number'));
  const steps = () =>
    told('EpochRecorded').flatMap(({ newPoints }) => numbers((newPoints as { points: object[] }[])[0]?.points, 'step'));
  const each = Array.from({ length: 20 }, (_, index) => index + 1);
  await until(
    async () => [lines().at(-1), steps().at(-1), told('RunProgressed').at(-1)?.progress],
    last => JSON.stringify(last) === '[20,20,{"epoch":20,"step":20,"secondsLeft":null}]',
  );
  expect(lines()).toEqual(each);
  expect(steps()).toEqual(each);
  // At most four messages a second, beside the first.
  expect(run.delivered.length).toBeLessThanOrEqual(2 + (performance.now() - began) / 250);
});

test('very many lines at once send the whole run instead', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await untilQuiet();
  await using run = subscribe<{ runEvents: Told[] }>(RUN_EVENTS, { id: runId });
  const kinds = () => run.delivered.flatMap(({ runEvents }) => runEvents.map(({ kind }) => kind));
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);
  await until(
    async () => kinds().length,
    count => count === 1,
  );
  await appendLog(claim, lines(1_000));
  await until(
    async () => kinds().length,
    count => count === 2,
  );
  await appendLog(claim, lines(1_001), 1_001);
  await until(
    async () => kinds().length,
    count => count === 3,
  );
  expect(kinds()).toEqual(['RunChanged', 'RunLogged', 'RunChanged']);
});

test('after the connection for live updates was cut, the whole run is sent again', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  await using run = subscribe<{ runEvents: Told[] }>(RUN_EVENTS, { id: runId });
  await using experiment = subscribe<{ experimentEvents: Told[] }>(
    'subscription ($id: ID!) { experimentEvents(id: $id) { kind: __typename ... on ExperimentChanged { experiment { runs { bestEpoch } } } } }',
    { id: experimentId },
  );
  await until(
    async () => Math.min(run.delivered.length, experiment.delivered.length),
    count => count === 1,
  );
  await execute(
    quintet.env.database.url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'quintet-events' and datname = current_database()`,
  );
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await until(
    async () => [run.delivered.at(-1)?.runEvents, experiment.delivered.at(-1)?.experimentEvents],
    last =>
      JSON.stringify(last) ===
      JSON.stringify([
        [{ kind: 'RunChanged', run: { status: 'RUNNING', bestEpoch: 1 } }],
        [{ kind: 'ExperimentChanged', experiment: { runs: [{ bestEpoch: 1 }] } }],
      ]),
  );
});

test('events of an experiment carry progress and points alone, and the experiment with an epoch', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  await untilQuiet();
  const subscription = (progress: string) => `subscription ($id: ID!) {
    experimentEvents(id: $id${progress}) {
      kind: __typename
      ... on RunProgressed { runId progress { epoch } }
      ... on EpochsRecorded { experiment { bestRun { bestEpoch } } runs { runId newPoints { key points { step } } } }
    }
  }`;
  await using all = subscribe<{ experimentEvents: Told[] }>(subscription(''), { id: experimentId.toUpperCase() });
  await using quiet = subscribe<{ experimentEvents: Told[] }>(subscription(', progress: false'), { id: experimentId });
  const told = ({ delivered }: typeof all) => delivered.flatMap(({ experimentEvents }) => experimentEvents);
  const heard = (events: number) =>
    until(
      async () => told(all).length,
      count => count === events,
    );
  await heard(1);
  await reportProgress(quintet, claim, { epoch: 1 });
  await heard(2);
  await appendLog(claim, ['one']);
  await quintet.gql('mutation ($id: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $id, points: $points) }', {
    id: runId,
    points: [{ key: 'memory', step: 7, value: 3 }],
  });
  await heard(3);
  await reportEpoch(quintet, claim, 1, { val_accuracy: 0.5 });
  await heard(4);
  const epoch = {
    kind: 'EpochsRecorded',
    experiment: { bestRun: { bestEpoch: 1 } },
    runs: [{ runId, newPoints: [{ key: 'val_accuracy', points: [{ step: 1 }] }] }],
  };
  expect(told(all)).toEqual([
    { kind: 'ExperimentChanged' },
    { kind: 'RunProgressed', runId, progress: { epoch: 1 } },
    { kind: 'PointsLogged' },
    epoch,
  ]);
  expect(told(quiet)).toEqual([{ kind: 'ExperimentChanged' }, { kind: 'PointsLogged' }, epoch]);
});

test('a notification that this version does not know sends the whole run again', async () => {
  const { runId } = await startClaimedRun(quintet);
  await untilQuiet();
  await using run = subscribe<{ runEvents: Told[] }>(RUN_EVENTS, { id: runId });
  for (const [index, payload] of ['hello', '7', `{"kind":"run","id":"${runId}","change":"record"}`].entries()) {
    await until(
      async () => run.delivered.length,
      count => count === index + 1,
    );
    await execute(quintet.env.database.url, `select pg_notify('quintet', '${payload}')`);
  }
  await until(
    async () => run.delivered.length,
    count => count === 4,
  );
  expect(run.delivered.flatMap(({ runEvents }) => runEvents.map(({ kind }) => kind))).toEqual(
    Array(4).fill('RunChanged'),
  );
  expect(run.errors).toEqual([]);
});

test.each(['runsChanged', 'runEvents(id: "1") { runId }', 'experimentEvents(id: "1") { __typename }'])(
  'over HTTP the subscription to %s is refused',
  async subscription => {
    await expect(quintet.gql(`subscription { ${subscription} }`)).rejects.toThrow(
      'BAD_REQUEST: Subscriptions are not served over HTTP. Use a WebSocket (graphql-ws) at /graphql.',
    );
  },
);

test('a subscription to an unknown id fails with the same code as a query', async () => {
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
