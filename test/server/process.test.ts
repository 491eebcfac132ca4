import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../server/database/database.ts';
import { allowConnections, createDatabase, cutOff, execute, type TestDatabase } from '../support/postgres.ts';
import { createClient, type TestServer } from '../support/quintet.ts';
import { claimNext, registerTrainer, reportEpoch, startExperiment, until } from '../support/scene.ts';

/** Long enough for a process to load its modules on a busy machine. */
const START_TIMEOUT_MS = 60_000;
vi.setConfig({ testTimeout: 3 * START_TIMEOUT_MS });

let folder: string;
let empty: TestDatabase;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quintet-test-data-'));
  empty = await createDatabase('empty');
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await empty.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the server in a separate process. */
function startProcess(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, DATABASE_URL: empty.url, SERVER_PORT: '0', QUINTET_DATA_DIR: folder, ...env },
  });
  started.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', chunk => {
    output.stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    output.stderr += chunk;
  });
  const lines = () =>
    output.stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as LogLine);
  return {
    child,
    output,
    lines,
    ended: once(child, 'exit').then(([code]) => code as number | null),
    ready: async () => (await until(async () => lines().find(({ url }) => url), Boolean, START_TIMEOUT_MS))?.url ?? '',
  };
}

interface LogLine {
  msg: string;
  url?: string;
  migration?: string;
}

test('two servers that start at once on an empty database migrate it once, and both become ready', async () => {
  const servers = [startProcess(), startProcess()];
  const urls = await Promise.all(servers.map(({ ready }) => ready()));
  for (const url of urls) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const migrated = servers.flatMap(({ lines }) => lines()).flatMap(({ migration }) => migration ?? []);
  expect(migrated).toEqual([...new Set(migrated)]);
  expect(migrated.length).toBeGreaterThan(0);
});

test('on SIGTERM, the server finishes running requests and exits with 0', async () => {
  const server = startProcess();
  const url = await server.ready();
  // The request has sent only a part of its body, so it is still running when the signal arrives.
  const body = JSON.stringify({ query: '{ trainers { id } }' });
  let finishBody = () => {};
  const slowly = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(0, 5)));
      finishBody = () => {
        controller.enqueue(new TextEncoder().encode(body.slice(5)));
        controller.close();
      };
    },
  });
  const headers = { 'content-type': 'application/json' };
  const answer = fetch(`${url}/graphql`, { method: 'POST', headers, body: slowly, duplex: 'half' } as RequestInit);
  await new Promise(resolve => setTimeout(resolve, 300));
  server.child.kill('SIGTERM');
  await new Promise(resolve => setTimeout(resolve, 300));
  finishBody();
  expect(await (await answer).json()).toEqual({ data: { trainers: [] } });
  expect(await server.ended).toBe(0);
  expect(
    server
      .lines()
      .map(({ msg }) => msg)
      .at(-1),
  ).toBe('The server has stopped.');
  expect(server.output.stderr).toBe('');
});

test('unfinished files of a killed server are removed, except those that a different server may still be writing', async () => {
  const left = join(folder, 'incoming');
  await mkdir(left, { recursive: true });
  for (const name of ['abandoned', 'fresh']) await writeFile(join(left, name), 'half');
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  await utimes(join(left, 'abandoned'), twoDaysAgo, twoDaysAgo);
  await startProcess().ready();
  expect(await readdir(left)).toEqual(['fresh']);
});

test('the reason why the server cannot start is printed in one line', async () => {
  const sentence = async (env: Record<string, string>) => {
    const server = startProcess(env);
    expect(await server.ended).toBe(1);
    return server.output.stderr;
  };
  expect(await sentence({ DATABASE_URL: '', SERVER_PORT: 'http' })).toBe(
    'Invalid environment variables: SERVER_PORT: Invalid input: expected number, received NaN; ' +
      'DATABASE_URL: is required: postgres://user:password@host:port/database.\n',
  );
  expect(await sentence({ DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/nowhere' })).toBe(
    'The database at 127.0.0.1:1/nowhere cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n',
  );
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  expect(await sentence({ SERVER_PORT: String(port) })).toBe(
    `Port ${port} on 127.0.0.1 is in use. Stop the program that uses it, or set SERVER_PORT to a different port.\n`,
  );
  other.close();
});

test('a database that a newer version has migrated is refused', async () => {
  const first = startProcess();
  await first.ready();
  first.child.kill('SIGTERM');
  await first.ended;
  await execute(
    empty.url,
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '29990101000000_later', now())`,
  );
  const second = startProcess();
  expect(await second.ended).toBe(1);
  expect(second.output.stderr).toBe(
    'The database was migrated by a newer version of Quintet (29990101000000_later is unknown to this version). Update Quintet.\n',
  );
});

test('the server is not ready while Postgres is down, and ready again afterwards', async () => {
  const server = startProcess();
  const url = await server.ready();
  await cutOff(empty.url);
  const away = await until(
    () => fetch(`${url}/readyz`),
    ({ status }) => status === 503,
  );
  expect(await away.json()).toMatchObject({ status: 'not ready', storage: 'ok' });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await allowConnections(empty.url, true);
  await until(
    () => fetch(`${url}/readyz`),
    ({ status }) => status === 200,
  );
});

test('a client that resets a refused WebSocket does not crash the server, and one that stays is disconnected', async () => {
  const server = startProcess();
  const url = await server.ready();
  const { hostname, port, host } = new URL(url);
  const ask = (path: string, origin: string) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    return socket;
  };
  for (const socket of [ask('/elsewhere', url), ask('/graphql', 'https://evil.example')]) {
    await once(socket, 'data');
    socket.resetAndDestroy();
  }
  const patient = ask('/elsewhere', url).resume();
  await once(patient, 'end');
  patient.on('error', () => {}); // Its data arrive after the connection was closed.
  const sending = async () => {
    patient.write('more');
    return patient.destroyed;
  };
  await until(sending, Boolean);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('what a frozen server was writing does not block other servers', async () => {
  const servers = [startProcess(), startProcess()];
  const [frozen, other] = (await Promise.all(servers.map(({ ready }) => ready()))).map(createClient);
  if (!frozen || !other) throw new Error('Two servers were started.');
  const database = openDatabase(empty.url);
  const locker = new pg.Client({ connectionString: empty.url });
  try {
    await locker.connect();
    const scene = { ...frozen, database } as TestServer;
    const trainerId = await registerTrainer(scene);
    const { runs } = await startExperiment(scene);
    const claim = await claimNext(scene, trainerId);
    // Freezes a server in the middle of a transaction, which has locked the run.
    await locker.query('begin; lock table metrics in exclusive mode');
    reportEpoch(scene, claim, 1, { val_accuracy: 0.5 }).catch(() => {});
    const waiting = () =>
      database.$queryRaw<
        object[]
      >`select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%into metrics%'`;
    await until(waiting, rows => rows.length === 1);
    servers[0]?.child.kill('SIGSTOP');
    await locker.query('commit');
    await other.gql('mutation ($id: ID!) { cancelRun(id: $id) { status } }', { id: runs[0]?.id });
  } finally {
    await locker.end();
    await database.$disconnect();
  }
});

/** A gateway to Postgres that drops notifications, as a connection pooler in transaction mode does. */
function poolerOf(url: string) {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  const server = createServer(client => {
    const upstream = connect({ host: hostname, port: Number(port) });
    sockets.push(client, upstream);
    client.pipe(upstream);
    let rest = Buffer.alloc(0);
    upstream.on('data', chunk => {
      rest = Buffer.concat([rest, chunk]);
      // A message is its type, the length of what follows the type, and its content.
      while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
        const message = rest.subarray(0, 1 + rest.readInt32BE(1));
        rest = rest.subarray(message.length);
        if (message[0] !== 'A'.charCodeAt(0)) client.write(message);
      }
    });
    upstream.on('close', () => client.destroy());
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  return {
    listen: async () => {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return Object.assign(new URL(url), { port: String((server.address() as { port: number }).port) }).href;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test('a database that delivers no notifications is refused, because pages would silently not update', async () => {
  const pooler = poolerOf(empty.url);
  const server = startProcess({ DATABASE_URL: await pooler.listen() });
  try {
    expect(await server.ended).toBe(1);
    expect(server.output.stderr).toContain('The database delivers no notifications');
  } finally {
    pooler.close();
  }
});
