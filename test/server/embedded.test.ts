import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/database/embedded.ts';
import { execute } from '../support/postgres.ts';
import { until } from '../support/scene.ts';

let folder: string;
let data: string;
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quintet-test-embedded-'));
  await chmod(folder, 0o711);
  data = join(folder, 'postgres');
});
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(data, { fsync: 'off' });
  running.push(postgres);
  return postgres;
}

const postmasterOf = async () => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** An orderly shutdown removes the lock file. (The process id may remain for a while, as a zombie of the parent process.) */
const isLocked = () => existsSync(join(data, 'postmaster.pid'));

test('data are kept between starts, and stop shuts down in order', async () => {
  const first = await start();
  await execute(first.url, 'create table kept (id int)');
  await first.stop();
  expect(isLocked()).toBe(false);
  const second = await start();
  await execute(second.url, 'select * from kept');
});

test('a stale lock file after a power failure is ignored, even if a different process has its process id', async () => {
  const first = await start();
  await execute(first.url, 'create table kept (id int)');
  const lock = await readFile(join(data, 'postmaster.pid'), 'utf8');
  await first.stop();
  await writeFile(join(data, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));
  const second = await start();
  await execute(second.url, 'select * from kept');
});

test('a Postgres that outlived its killed parent is used again, and stopped once no other client uses it', async () => {
  const starter = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `import { startEmbeddedPostgres } from './server/database/embedded.ts';
       await startEmbeddedPostgres(${JSON.stringify(data)}, { fsync: 'off' });
       console.log('started'); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(starter.stdout, 'data');
  const pid = await postmasterOf();
  starter.kill('SIGKILL');
  await once(starter, 'exit');

  const adopted = await start();
  await execute(adopted.url, 'select 1');
  expect(await postmasterOf()).toBe(pid);
  await adopted.stop();
  expect(isLocked()).toBe(false);
});

test('a Postgres that is killed is started again on the same port, with its data', async () => {
  const postgres = await start();
  await execute(postgres.url, 'create table kept (id int)');
  process.kill(await postmasterOf(), 'SIGKILL');
  const answers = () =>
    execute(postgres.url, 'select * from kept').then(
      () => true,
      () => false,
    );
  await until(answers, answer => !answer);
  await until(answers, Boolean, 30_000);
  await postgres.stop();
  expect(isLocked()).toBe(false);
});

test('PGSSLMODE, which is meant for other databases, does not concern it', async () => {
  vi.stubEnv('PGSSLMODE', 'require');
  try {
    await execute((await start()).url, 'select 1');
  } finally {
    vi.unstubAllEnvs();
  }
});
