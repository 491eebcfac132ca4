import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { freePort } from '../support/dashboard.ts';
import { until } from '../support/scene.ts';

test('when the terminal is closed, everything ends in order although no message can be printed', async () => {
  const program = `
    import { Shutdown } from './dist/start/shutdown.js';
    import { setTimeout as wait } from 'node:timers/promises';
    const shutdown = new Shutdown();
    const end = name => shutdown.later(async () => { await wait(300); process.stdout.write(name + ' '); });
    end('postgres'); end('server');
    setInterval(() => {}, 1000);
    process.stdout.write('ready ');
  `;
  const start = execa('node', ['--input-type=module', '--eval', program], { reject: false, stdin: 'ignore' });
  await once(start.stdout, 'data');
  start.stderr.destroy();
  start.kill('SIGHUP');
  expect(await start).toMatchObject({ exitCode: 0, stdout: 'ready server postgres ' });
});

test('start says so when the preparation is killed, as by a system without memory', async () => {
  const env = { PORT: String(await freePort()), SERVER_PORT: String(await freePort()) };
  const start = execa('node', ['start/bootstrap.mjs', 'start/start.mjs'], { env, reject: false, stdin: 'ignore' });
  const children = () => readFile(`/proc/${start.pid}/task/${start.pid}/children`, 'utf8').catch(() => '');
  process.kill(Number(await until(children, Boolean, 30_000)), 'SIGKILL');
  const { exitCode, stderr } = await start;
  expect(exitCode).toBe(1);
  expect(stderr).toContain('✗ The preparation was ended by SIGKILL.');
});
