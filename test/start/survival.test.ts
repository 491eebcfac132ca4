import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../support/dashboard.ts';
import { createClient } from '../support/quintet.ts';
import { until } from '../support/scene.ts';

// What npm start survives: full disks, killed programs, a terminal that is gone.

const PATIENCE_MS = 120_000;

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quintet-start-'));
  await chmod(folder, 0o711); // Postgres runs as a different user if root starts it
  data = join(folder, 'data');
  await mkdir(join(data, 'logs'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function startQuintet() {
  const [port, serverPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${serverPort}`;
  const start = execa('node', ['start/bootstrap.mjs', 'start/start.mjs'], {
    env: { PORT: String(port), SERVER_PORT: String(serverPort), QUINTET_DATA_DIR: data, QUINTET_DEMO: 'off' },
    reject: false,
    stdin: 'ignore',
    buffer: false,
  });
  const output = { said: '' };
  start.stderr?.on('data', text => {
    output.said += text;
  });
  await until(
    async () => output.said,
    said => said.includes('Quintet is ready'),
    PATIENCE_MS,
  );
  const { pid = 0 } = start;
  const child = async (script: string) => {
    const { stdout } = await execa('pgrep', ['-P', String(pid), '-f', script]);
    return Number(stdout);
  };
  return { start, url, output, child, ...createClient(url) };
}

const logOf = (program: string) => readFile(join(data, `logs/${program}.log`), 'utf8');

test('logs on a full disk and a killed Postgres do not end it, and a large log begins anew', {
  timeout: 3 * PATIENCE_MS,
}, async () => {
  await symlink('/dev/full', join(data, 'logs/trainer.log'));
  await writeFile(join(data, 'logs/server.log'), '');
  await truncate(join(data, 'logs/server.log'), 20_000_000);
  const { start, url, output, child } = await startQuintet();
  try {
    await until(
      async () => output.said,
      said => /trainer\.log cannot be written \(ENOSPC/.test(said),
    );
    expect((await stat(join(data, 'logs/server.log.1'))).size).toBe(20_000_000);
    expect(await logOf('server')).toContain('The server is ready.');
    const isReady = async () => (await fetch(`${url}/readyz`)).ok;
    process.kill(await child('bin/postgres'), 'SIGKILL');
    await until(isReady, ready => !ready);
    await until(isReady, Boolean, PATIENCE_MS);
    expect(output.said).toContain('! postgres was ended by SIGKILL; starting it again');
  } finally {
    start.kill('SIGINT');
    expect((await start).exitCode).toBe(0);
  }
});

test('after its terminal is gone it keeps its programs alive, and stops in order', {
  timeout: 3 * PATIENCE_MS,
}, async () => {
  const { start, gql, child } = await startQuintet();
  const trainers = async () => {
    const { trainers } = await gql<{ trainers: { id: string }[] }>('{ trainers { id } }');
    return trainers.length;
  };
  start.stderr?.destroy();
  process.kill(await child('trainer/main'), 'SIGKILL'); // which is reported to the terminal
  await until(trainers, count => count === 2, PATIENCE_MS);
  const ended = once(start, 'exit');
  start.kill('SIGHUP');
  expect((await ended)[0]).toBe(0);
  expect(await logOf('server')).toContain('The server has stopped.');
});
