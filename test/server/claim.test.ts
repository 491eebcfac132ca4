import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { allowConnections, cutOff } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  type Claim,
  claimRun,
  expireLease,
  registerTrainer,
  reportEpoch,
  startClaimedRun,
  startExperiment,
  until,
} from '../support/scene.ts';

let quintet: TestServer;
beforeAll(async () => {
  // The server looks for lost runs four times per lease. A shorter lease could expire by itself on a busy machine.
  quintet = await startServer({ leaseSeconds: 8, heartbeatSeconds: 2 });
});
afterAll(() => quintet.stop());

interface RunState {
  status: string;
  attempt: number;
  failure: string | null;
  queuePosition: number | null;
  trainer: { id: string } | null;
  attempts: { number: number; outcome: string | null }[];
}

async function runState(id: string): Promise<RunState> {
  const query = `query ($id: ID!) {
    run(id: $id) { status attempt failure queuePosition trainer { id } attempts { number outcome } }
  }`;
  return (await quintet.gql<{ run: RunState }>(query, { id })).run;
}

const heartbeat = async (claim: Claim, server = quintet) => {
  const query = `mutation ($id: ID!, $claim: ClaimInput) { heartbeat(trainerId: $id, claim: $claim) { holdsClaim } }`;
  return (await server.gql<{ heartbeat: { holdsClaim: boolean } }>(query, { id: claim.trainerId, claim })).heartbeat;
};

const finish = (mutation: string, claim: Claim) =>
  quintet.gql(`mutation ($claim: ClaimInput!) { ${mutation}(claim: $claim) { status } }`, { claim });

const cancel = (id: string) => quintet.gql(`mutation ($id: ID!) { cancelRun(id: $id) { status } }`, { id });

test('two trainers that race for 40 runs claim each run once, oldest first', async () => {
  const trainers = [await registerTrainer(quintet), await registerTrainer(quintet)];
  const seeds = Array.from({ length: 40 }, (_seed, seed) => seed);
  const { runs } = await startExperiment(quintet, { seeds });

  const claimed: string[][] = [[], []];
  const work = async (trainerId: string, own: string[]) => {
    for (let claim = await claimRun(quintet, trainerId); claim; claim = await claimRun(quintet, trainerId)) {
      own.push(claim.runId);
      await finish('completeRun', claim);
    }
  };
  await Promise.all(trainers.map((trainer, index) => work(trainer, claimed[index] ?? [])));

  expect(claimed.flat().sort()).toEqual(runs.map(({ id }) => id).sort());
  const place = new Map(runs.map(({ id }, index) => [id, index]));
  for (const own of claimed) expect(own).toEqual([...own].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
});

test('a trainer claims no run of an architecture that it does not know', async () => {
  await startExperiment(quintet);
  const stranger = await registerTrainer(quintet, []);
  expect(await claimRun(quintet, stranger)).toBeNull();
  const trainer = await registerTrainer(quintet);
  const claim = await claimRun(quintet, trainer);
  expect(claim).toMatchObject({ attempt: 1 });
  if (claim) await finish('completeRun', claim);
});

test('a run waits for a trainer that accepts its settings and says so, and only values of online trainers are offered', async () => {
  const fresh = await startServer();
  const { hyperparametersSchema } = BASELINE;
  const registerWith = (...optimizers: string[]) => {
    const properties = { ...hyperparametersSchema.properties, optimizer: { enum: optimizers } };
    return registerTrainer(fresh, [{ ...BASELINE, hyperparametersSchema: { ...hyperparametersSchema, properties } }]);
  };
  const offered = async () => {
    const { architectures } = await fresh.gql<{ architectures: (typeof BASELINE)[] }>(
      '{ architectures { hyperparametersSchema } }',
    );
    return architectures[0]?.hyperparametersSchema.properties.optimizer.enum;
  };
  const retire = (id: string) => fresh.gql('mutation ($id: ID!) { retireTrainer(id: $id) }', { id });
  const obstacle = async (id: string) =>
    (await fresh.gql<{ run: { obstacle: string | null } }>('query ($id: ID!) { run(id: $id) { obstacle } }', { id }))
      .run.obstacle;
  const withAdam = () => startExperiment(fresh, { hyperparameters: { optimizer: 'adam' } });
  try {
    const able = await registerWith('rmsprop', 'adam');
    const other = await registerWith('sgd');
    expect(await offered()).toEqual(['rmsprop', 'adam', 'sgd']);
    const [run] = (await withAdam()).runs;
    const id = run?.id ?? '';
    expect(await obstacle(id)).toBeNull();
    expect(await claimRun(fresh, other)).toBeNull();
    expect(await claimRun(fresh, able)).toMatchObject({ runId: id });

    // The run that it held is queued again.
    await retire(able);
    expect(await offered()).toEqual(['sgd']);
    await expect(withAdam()).rejects.toThrow('optimizer is "adam" but must be one of "sgd"');
    expect(await claimRun(fresh, other)).toBeNull();
    expect(await obstacle(id)).toBe(
      'No online trainer supports optimizer adam (only sgd). Start one that does, or run it again with different settings.',
    );
    await retire(other);
    expect(await obstacle(id)).toBe('No trainer is online. Start one.');
    await registerTrainer(fresh, [{ ...BASELINE, key: 'another' }]);
    expect(await obstacle(id)).toBe('No online trainer has the architecture baseline. Start one that does.');
  } finally {
    await fresh.stop();
  }
});

test('a queued run says how many runs are ahead of it', async () => {
  const { runs } = await startExperiment(quintet, { seeds: [1, 2, 3] });
  const positions = await Promise.all(runs.map(({ id }) => runState(id)));
  expect(positions.map(({ queuePosition }) => queuePosition)).toEqual([0, 1, 2]);
  for (const { id } of runs) await cancel(id);
});

test('the trainer of a cancelled run is told, and can write nothing more to it', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  expect(await heartbeat(claim)).toEqual({ holdsClaim: true });
  await cancel(runId);
  expect(await heartbeat(claim)).toEqual({ holdsClaim: false });
  await expect(reportEpoch(quintet, claim, 1, { loss: 1 })).rejects.toThrow('CLAIM_LOST');
  await expect(finish('completeRun', claim)).rejects.toThrow('CLAIM_LOST');
  expect(await quintet.database.metric.count({ where: { runId } })).toBe(0);
  expect(await runState(runId)).toMatchObject({ status: 'CANCELLED', attempts: [{ number: 1, outcome: 'CANCELLED' }] });
  await expect(cancel(runId)).rejects.toThrow('NOT_CANCELLABLE');
});

test('a run whose lease expired continues as attempt 2, and the metrics of attempt 1 are kept', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { loss: 0.75, val_accuracy: 0.5 });
  await expireLease(quintet.database, runId);
  await until(
    () => runState(runId),
    ({ status }) => status === 'QUEUED',
  );
  await expect(reportEpoch(quintet, claim, 2, { loss: 0.5 })).rejects.toThrow('CLAIM_LOST');

  const second = await claimRun(quintet, await registerTrainer(quintet));
  expect(second).toMatchObject({ runId, attempt: 2 });
  await expect(reportEpoch(quintet, claim, 2, { loss: 0.5 })).rejects.toThrow('CLAIM_LOST');

  const query = `query ($id: ID!) { run(id: $id) {
    now: metrics { key } first: metrics(attempt: 1, keys: ["loss"]) { points { step value } } attempts { outcome }
  } }`;
  expect(await quintet.gql(query, { id: runId })).toEqual({
    run: {
      now: [],
      first: [{ points: [{ step: 1, value: 0.75 }] }],
      attempts: [{ outcome: 'LOST' }, { outcome: null }],
    },
  });
  await cancel(runId);
});

test('after a start, the server gives trainers the length of a lease to renew theirs', async () => {
  const fresh = await startServer({ leaseSeconds: 4, heartbeatSeconds: 1 });
  try {
    const { claim, runId } = await startClaimedRun(fresh);
    await expireLease(fresh.database, runId); // as if the server had been down overnight
    await new Promise(resolve => setTimeout(resolve, 2_500));
    expect(await heartbeat(claim, fresh)).toEqual({ holdsClaim: true });
    await new Promise(resolve => setTimeout(resolve, 3_000));
    const { run } = await fresh.gql<{ run: object }>('query ($id: ID!) { run(id: $id) { status attempt } }', {
      id: runId,
    });
    expect(run).toEqual({ status: 'RUNNING', attempt: 1 });
  } finally {
    await fresh.stop();
  }
});

test('after its database was unreachable for longer than a lease, the server does so too', async () => {
  const fresh = await startServer({ leaseSeconds: 4, heartbeatSeconds: 1 });
  try {
    const { claim } = await startClaimedRun(fresh);
    await cutOff(fresh.env.database.url);
    await new Promise(resolve => setTimeout(resolve, 5_000));
    await allowConnections(fresh.env.database.url, true);
    await new Promise(resolve => setTimeout(resolve, 1_500)); // long enough for the server to look for lost runs
    expect(await heartbeat(claim, fresh)).toEqual({ holdsClaim: true });
  } finally {
    await fresh.stop();
  }
});

test('a trainer whose report waited in the database for longer than a lease keeps its run', async () => {
  const fresh = await startServer({ leaseSeconds: 4, heartbeatSeconds: 1 });
  const other = new pg.Client({ connectionString: fresh.env.database.url });
  try {
    const { claim } = await startClaimedRun(fresh);
    await other.connect();
    await other.query('begin; lock table metrics in exclusive mode'); // as `vacuum full` does
    const report = reportEpoch(fresh, claim, 1, { val_accuracy: 0.5 });
    await new Promise(resolve => setTimeout(resolve, 6_000));
    await other.query('commit');
    expect(await report).toMatchObject({ bestEpoch: 1 });
    await new Promise(resolve => setTimeout(resolve, 1_500)); // long enough for the server to look for lost runs
    expect(await heartbeat(claim, fresh)).toEqual({ holdsClaim: true });
  } finally {
    await other.end();
    await fresh.stop();
  }
});

test('a run that loses its trainer three times in a row fails with a reason, and can be retried', async () => {
  const { runId, trainerId } = await startClaimedRun(quintet);
  for (const attempt of [1, 2, 3]) {
    await expireLease(quintet.database, runId);
    const { status } = await until(
      () => runState(runId),
      state => state.status !== 'RUNNING',
    );
    expect(status).toBe(attempt < 3 ? 'QUEUED' : 'FAILED');
    if (attempt < 3) await claimRun(quintet, trainerId);
  }
  const { failure, attempts } = await runState(runId);
  expect(failure).toMatch(/^It lost its trainer 3 times in a row/);
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['LOST', 'LOST', 'LOST']);

  await quintet.gql(`mutation ($id: ID!) { retryRun(id: $id) { status } }`, { id: runId });
  expect(await claimRun(quintet, trainerId)).toMatchObject({ runId, attempt: 4 });
  await expireLease(quintet.database, runId);
  await until(
    () => runState(runId),
    ({ status }) => status === 'QUEUED',
  );
  await cancel(runId);
});

test('a retired trainer is no longer listed, and its run goes to the next trainer', async () => {
  const { trainerId, runId } = await startClaimedRun(quintet);
  await quintet.gql(`mutation ($id: ID!) { retireTrainer(id: $id) }`, { id: trainerId });
  expect(await runState(runId)).toMatchObject({
    status: 'QUEUED',
    trainer: null,
    attempts: [{ outcome: 'CANCELLED' }],
  });
  const { trainers } = await quintet.gql<{ trainers: { id: string }[] }>('{ trainers { id } }');
  expect(trainers.map(({ id }) => id)).not.toContain(trainerId);
  await expect(claimRun(quintet, trainerId)).rejects.toThrow(`NOT_FOUND: There is no registered trainer ${trainerId}.`);
  await cancel(runId);
});

test('completing a run twice, as after a lost response, has the same effect as once', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await finish('completeRun', claim);
  await finish('completeRun', claim);
  expect(await runState(runId)).toMatchObject({ status: 'COMPLETED', attempts: [{ outcome: 'COMPLETED' }] });
  await expect(quintet.gql(`mutation ($id: ID!) { retryRun(id: $id) { id } }`, { id: runId })).rejects.toThrow(
    /^NOT_RETRYABLE: Run \d+ is completed/,
  );
});

test('completing a run twice at once, as when the first request is slow, has the same effect as once', async () => {
  for (let round = 0; round < 5; round++) {
    const { claim, runId } = await startClaimedRun(quintet);
    await Promise.all([finish('completeRun', claim), finish('completeRun', claim), finish('completeRun', claim)]);
    expect(await runState(runId)).toMatchObject({ status: 'COMPLETED', attempts: [{ outcome: 'COMPLETED' }] });
  }
});

test('a run that has ended one way is not ended another way by its trainer', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await finish('completeRun', claim);
  const fail = quintet.gql('mutation ($claim: ClaimInput!) { failRun(claim: $claim, reason: "late") { status } }', {
    claim,
  });
  await expect(fail).rejects.toThrow('CLAIM_LOST');
  expect(await runState(runId)).toMatchObject({ status: 'COMPLETED', failure: null });
});

test('log lines that are sent twice are stored once, in order', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const append = (...lines: [number, string][]) =>
    quintet.gql<{ appendLog: number }>(
      `mutation ($claim: ClaimInput!, $lines: [LogLineInput!]!) { appendLog(claim: $claim, lines: $lines) }`,
      { claim, lines: lines.map(([number, text]) => ({ number, text, at: '2026-01-01T00:00:00.000Z' })) },
    );
  expect(await append([1, 'one'], [2, 'two'])).toEqual({ appendLog: 2 });
  expect(await append([2, 'two'], [3, 'three'])).toEqual({ appendLog: 1 });
  const { run } = await quintet.gql<{ run: object }>(`query ($id: ID!) { run(id: $id) { log(last: 2) } }`, {
    id: runId,
  });
  expect(run).toEqual({ log: ['2026-01-01T00:00:00.000Z two', '2026-01-01T00:00:00.000Z three'] });
  await cancel(runId);
});

test('times come from the clock of the database, not of the server', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-01-01') });
  try {
    const { claim, runId } = await startClaimedRun(quintet);
    await finish('completeRun', claim);
    const again = await startClaimedRun(quintet);
    await cancel(again.runId);
    await quintet.gql(`mutation ($id: ID!) { retryRun(id: $id) { id } }`, { id: again.runId });
    const [row] = await quintet.database.$queryRaw<{ oldest: number }[]>`
      select extract(epoch from now() - least(min(created_at), min(queued_at), min(started_at), min(finished_at),
        (select least(min(started_at), min(ended_at)) from attempts where run_id in (${runId}::uuid, ${again.runId}::uuid)),
        (select least(min(registered_at), min(last_seen_at)) from trainers)))::float8 as oldest
      from runs where id in (${runId}::uuid, ${again.runId}::uuid)`;
    expect(row?.oldest).toBeLessThan(600);
    await cancel(again.runId);
  } finally {
    vi.useRealTimers();
  }
});
