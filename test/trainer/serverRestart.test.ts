import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../server/ground/log.ts';
import { startServer as startOnPort } from '../../server/server.ts';
import { createClient, startServer } from '../support/quintet.ts';
import { drawImages } from './support/drawn.ts';
import { epochsOf, importDrawn, runBecomes, startRun, textOf } from './support/runs.ts';
import { startTrainer } from './support/trainer.ts';

test('a server that restarts during a run gets all of its results', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quintet-test-'));
  // Two servers share one database, as behind a load balancer. The server that the trainer uses stops and restarts.
  const { env, stop } = await startServer({ leaseSeconds: 30, heartbeatSeconds: 0.5 });
  const start = (port: number) => startOnPort({ ...env, http: { ...env.http, port } }, createLog('silent'));
  let server = await start(0);
  onTestFinished(async () => {
    await server.stop();
    await stop();
    rmSync(folder, { recursive: true });
  });
  const { url } = server;
  const client = { url, ...createClient(url) };
  const datasetId = await importDrawn(client, await drawImages({ TRAIN: 4, VALIDATION: 2 }));
  const trainer = await startTrainer({ url, cacheDir: join(folder, 'cache') });
  const id = await startRun(client, datasetId, { epochs: 10 });
  await runBecomes(client, id, 'trains', run => epochsOf(run) >= 1);

  await server.stop();
  await wait(2_000);
  server = await start(Number(new URL(url).port));

  const run = await runBecomes(client, id, 'is over', ({ status }) => status === 'COMPLETED' || status === 'FAILED');
  expect(run).toMatchObject({ status: 'COMPLETED', attempt: 1, failure: null });
  expect(epochsOf(run)).toBe(10);
  expect(run.log.filter(line => / Epoch \d+\/10: /.test(line)).length).toBe(10);
  expect(trainer.output()).toContain('heartbeat failed');
  expect(run.artifacts.map(({ name }) => name)).toEqual([
    'best.tfjs.zip',
    'last.tfjs.zip',
    'model.h5',
    'model.tfjs.zip',
    'training.csv',
  ]);
  expect((await textOf(client, run.artifacts, 'training.csv')).trim().split('\n').length).toBe(1 + 10);
});
