import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { freePort } from '../support/dashboard.ts';
import { until } from '../support/scene.ts';

const START_TIMEOUT_MS = 120_000;

/** Every Node process waits this long before it begins, like a command that installs dependencies first. */
const DELAY_SECONDS = 2;
const delay = `data:text/javascript,await new Promise(go => setTimeout(go, ${DELAY_SECONDS * 1000}))`;

const opens = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test('the dashboard opens after the server is ready, and the reported time counts from the command', {
  timeout: 2 * START_TIMEOUT_MS,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quintet-start-'));
  await chmod(folder, 0o711); // Postgres runs as a different user if root starts it
  const [port, serverPort] = [await freePort(), await freePort()];
  const began = Date.now();
  const start = execa('node', ['start/bootstrap.mjs', 'start/start.mjs'], {
    env: {
      PORT: String(port),
      SERVER_PORT: String(serverPort),
      QUINTET_DATA_DIR: join(folder, 'data'),
      QUINTET_DEMO: 'off',
      NODE_OPTIONS: `--import "${delay}"`,
    },
    reject: false,
    stdin: 'ignore',
  });
  let said = '';
  start.stderr?.on('data', text => {
    said += text;
  });
  try {
    await until(() => opens(`http://127.0.0.1:${port}`), Boolean, START_TIMEOUT_MS);
    expect((await fetch(`http://127.0.0.1:${serverPort}/readyz`)).status).toBe(200);
    await until(async () => said.includes('Quintet is ready'), Boolean, START_TIMEOUT_MS);
    const seconds = (Date.now() - began) / 1000;
    const told = Number(said.match(/ready after (\d+) s/)?.[1]);
    expect(Math.abs(told - seconds)).toBeLessThan(DELAY_SECONDS);
  } finally {
    start.kill('SIGINT');
    expect((await start).exitCode).toBe(0);
    await rm(folder, { recursive: true, force: true });
  }
});
