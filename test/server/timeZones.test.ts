import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { setDefault } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { claimNext, completeRun, registerTrainer, startExperiment } from '../support/scene.ts';

const ZONES = ['UTC', 'Asia/Kolkata', 'America/Los_Angeles'];

const zoneOfProcess = process.env.TZ;
afterEach(() => {
  process.env.TZ = zoneOfProcess;
  if (zoneOfProcess === undefined) delete process.env.TZ;
});

interface Times {
  run: {
    createdAt: string;
    queuedAt: string;
    startedAt: string;
    finishedAt: string;
    values: { created: string; duration: number };
    metrics: { points: { at: string }[] }[];
    log: string[];
  };
}

/** Every pair of a zone of the process and a default zone of Postgres, which together cover those of one machine. */
const pairs = ZONES.flatMap(ofProcess => ZONES.map(ofPostgres => ({ ofProcess, ofPostgres })));

describe.each(pairs)('with $ofProcess in the process and $ofPostgres in Postgres', ({ ofProcess, ofPostgres }) => {
  let quintet: TestServer;
  afterEach(() => quintet.stop());

  test('instants are read as they were written, and queries by time find them', async () => {
    process.env.TZ = ofProcess;
    quintet = await startServer({}, { timezone: ofPostgres });
    const trainerId = await registerTrainer(quintet);
    const before = Date.now() - 1;
    const { runs } = await startExperiment(quintet);
    const runId = runs[0]?.id ?? '';
    const claim = await claimNext(quintet, trainerId);
    await quintet.gql(
      'mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }',
      {
        runId,
        points: [{ key: 'reward', step: 1, value: 1, at: '2026-03-01T23:30:00.250Z' }],
      },
    );
    await quintet.gql(
      'mutation ($claim: ClaimInput!, $lines: [LogLineInput!]!) { appendLog(claim: $claim, lines: $lines) }',
      {
        claim,
        lines: [{ number: 1, at: '2026-03-08T10:30:00.000Z', text: 'hello' }],
      },
    );
    await completeRun(quintet, claim);
    const after = Date.now() + 1;

    const { run } = await quintet.gql<Times>(
      `query ($id: ID!) { run(id: $id) { createdAt queuedAt startedAt finishedAt values(of: ["created", "duration"])
        metrics { points { at } } log } }`,
      { id: runId },
    );
    for (const at of [run.createdAt, run.queuedAt, run.startedAt, run.finishedAt, run.values.created]) {
      expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(at)).toBeLessThanOrEqual(after);
    }
    expect(run.values.duration).toBeLessThan(60);
    expect(run.metrics[0]?.points[0]?.at).toBe('2026-03-01T23:30:00.250Z');
    expect(run.log).toEqual(['2026-03-08T10:30:00.000Z hello']);

    const found = async (query: string) =>
      (
        await quintet.gql<{ runs: { totalCount: number } }>(
          'query ($query: String) { runs(query: $query) { totalCount } }',
          { query },
        )
      ).runs.totalCount;
    expect(
      await found(`created >= ${new Date(before).toISOString()} and created < ${new Date(after).toISOString()}`),
    ).toBe(1);
    expect(await found(`finished > ${new Date(after).toISOString()}`)).toBe(0);
    expect(await found(`created < ${new Date(before).toISOString()}`)).toBe(0);
    // What other programs read in the database are the same instants.
    const client = new pg.Client({ connectionString: quintet.env.database.url });
    await client.connect();
    const { rows } = await client.query<{ created: string; line: string }>(
      `select to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created,
        to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as line from runs r, log_lines l`,
    );
    await client.end();
    expect(rows).toEqual([{ created: run.createdAt, line: '2026-03-08T10:30:00.000Z' }]);
  });
});

test('a database that writes dates in another style serves the same instants', async () => {
  const quintet = await startServer({}, { datestyle: 'German, DMY' });
  try {
    const before = Date.now() - 1;
    await registerTrainer(quintet);
    await startExperiment(quintet);
    const { runs } = await quintet.gql<{ runs: { nodes: { createdAt: string }[] } }>(
      '{ runs { nodes { createdAt } } }',
    );
    expect(Date.parse(runs.nodes[0]?.createdAt ?? '')).toBeGreaterThanOrEqual(before);
  } finally {
    await quintet.stop();
  }
});

test.each([
  ['UTC', '2026-07-01 10:00:00+00'],
  // Kolkata is 5 h 30 min ahead of UTC: an earlier version wrote 10:00 UTC as 10:00 in Kolkata.
  ['Asia/Kolkata', '2026-07-01 04:30:00+00'],
  ['America/Los_Angeles', '2026-07-01 17:00:00+00'],
])('an upgrade corrects the times of log lines that were written in the zone %s', async (zone, stored) => {
  const quintet = await startServer();
  try {
    await registerTrainer(quintet);
    const { runs } = await startExperiment(quintet);
    const { url } = quintet.env.database;
    await setDefault(url, 'timezone', zone);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('insert into log_lines (run_id, attempt, number, at, text) values ($1, 1, 1, $2, $3)', [
      runs[0]?.id,
      stored,
      'hello',
    ]);
    await client.query(await readFile('prisma/migrations/20261130190000_log_lines_in_utc/migration.sql', 'utf8'));
    const { rows } = await client.query<{ at: string }>(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at from log_lines`,
    );
    await client.end();
    expect(rows).toEqual([{ at: '2026-07-01 10:00:00' }]);
  } finally {
    await quintet.stop();
  }
});
