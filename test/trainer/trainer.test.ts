import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usableCores } from '../../trainer/machine/cores.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { drawImages } from './support/drawn.ts';
import { epochsOf, importDrawn, readRun, runBecomes, startRun, textOf } from './support/runs.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { startTrainer, trainingProcesses, until } from './support/trainer.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('a trainer as a process', { timeout: 180_000 }, () => {
  let server: TestServer;
  let datasetId: string;
  // All trainers share one cache, so only the first run decodes the images.
  const cacheDir = mkdtempSync(join(tmpdir(), 'quintet-test-cache-'));
  const trainer = (name?: string) => startTrainer({ url: server.url, cacheDir, name });

  beforeAll(async () => {
    server = await startServer({ leaseSeconds: 3, heartbeatSeconds: 0.5 });
    datasetId = await importDrawn(server, await drawImages({ TRAIN: 16, VALIDATION: 6 }));
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(cacheDir, { recursive: true });
  });

  test('trains a queued run, from claim to model', async () => {
    await trainer();
    const id = await startRun(server, datasetId, { epochs: 3, learningRate: 1e-3 });
    const run = await runBecomes(server, id, 'is over', ({ status }) => status !== 'QUEUED' && status !== 'RUNNING');

    expect(run.failure).toBeNull();
    expect(run.status).toBe('COMPLETED');
    // At 96 pixels one position is left: 388,416 parameters in the convolutions, then 129 x 512 and 513 x 2.
    expect(run.parameterCount).toBe(388_416 + 129 * 512 + 513 * 2);
    expect(run.metrics.map(({ key, points }) => [key, points.map(({ step }) => step)]).sort()).toEqual(
      ['accuracy', 'loss', 'seconds', 'val_accuracy', 'val_loss'].map(key => [key, [1, 2, 3]]),
    );
    const versions = { quintet: manifest.version, node: process.versions.node, tensorflow: '2.21.0' };
    expect(run.environment).toMatchObject({ step: 'graph', versions, seed: 1 });
    const { trainers } = await server.gql<{ trainers: object[] }>('{ trainers { versions } }');
    expect(trainers[0]).toMatchObject({ versions });
    expect(run.artifacts.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ['best.tfjs.zip', 'WEIGHTS'],
      ['last.tfjs.zip', 'WEIGHTS'],
      ['model.h5', 'MODEL'],
      ['model.tfjs.zip', 'MODEL'],
      ['training.csv', 'LOG'],
    ]);
    const csv = await textOf(server, run.artifacts, 'training.csv');
    const value = (key: string) => run.metrics.find(series => series.key === key)!.points[2]!.value;
    expect(csv.split('\n')[3]).toBe(
      ['2', ...['accuracy', 'loss', 'val_accuracy', 'val_loss'].map(key => String(value(key)))].join(),
    );
    expect(run.log[0]).toMatch(/Dataset drawn: 32 training and 12 validation images in 2 classes/);
    expect(run.log.filter(line => / Epoch \d\/3: loss /.test(line)).length).toBe(3);
    expect(run.bestAccuracy).toBeGreaterThanOrEqual(0.5);
  });

  test("shares the machine's cores with other trainers, and uses all cores once they have ended", async () => {
    const ownCache = temporaryFolder();
    const marks = join(ownCache, 'trainers');
    const threadsOfRun = async () => {
      const id = await startRun(server, datasetId, { epochs: 1 });
      const run = await runBecomes(server, id, 'is over', ({ status }) => status === 'COMPLETED');
      return run.environment?.threads;
    };
    const cores = usableCores();
    const killed = await startTrainer({ url: server.url, cacheDir: ownCache });
    await startTrainer({ url: server.url, cacheDir: ownCache });
    expect(await threadsOfRun()).toBe(Math.max(1, Math.floor(cores / 2)));

    killed.process.kill('SIGKILL');
    await killed.ended;
    const minuteAgo = new Date(Date.now() - 60_000); // a running trainer renews its mark
    for (const mark of readdirSync(marks)) utimesSync(join(marks, mark), minuteAgo, minuteAgo);
    await until(
      'one trainer is left',
      () => readdirSync(marks).some(mark => statSync(join(marks, mark)).mtime > minuteAgo) || undefined,
    );
    expect(await threadsOfRun()).toBe(cores);
    expect(readdirSync(marks).length).toBe(1);
  });

  test('if it is killed in an epoch, its run is taken over after the lease, and keeps its numbers', async () => {
    const first = await trainer('first');
    const id = await startRun(server, datasetId, { epochs: 12 });
    await runBecomes(server, id, 'is in its third epoch', run => epochsOf(run) >= 2);
    first.process.kill('SIGKILL');
    await trainer('second');
    const run = await runBecomes(server, id, 'is over', ({ status }) => status === 'COMPLETED' || status === 'FAILED');
    expect(run.attempts).toEqual([
      { number: 1, outcome: 'LOST' },
      { number: 2, outcome: 'COMPLETED' },
    ]);
    expect(epochsOf(run)).toBe(12);
    expect(epochsOf(await readRun(server, id, 1))).toBeGreaterThanOrEqual(2);
  });

  test('a crash in native code fails one attempt and names the signal, and the next run trains', async () => {
    const { process } = await trainer();
    const id = await startRun(server, datasetId, { epochs: 200 });
    const next = await startRun(server, datasetId, { epochs: 1 });
    await runBecomes(server, id, 'trains', run => epochsOf(run) >= 1);
    global.process.kill(trainingProcesses(process.pid)[0]!, 'SIGSEGV');
    const run = await runBecomes(server, id, 'has failed', ({ status }) => status === 'FAILED');
    expect(run.failure).toMatch(
      /^The training process was ended by SIGSEGV (in epoch \d+, step \d+|while evaluating, after epoch \d+)\. Retry the run/,
    );
    expect(run.log.at(-1)).toMatch(/ Epoch \d+\/200: /);
    await runBecomes(server, next, 'is over', ({ status }) => status === 'COMPLETED');
  });

  test('a cancelled run stops within two seconds, and keeps its log and its best weights', async () => {
    const { process } = await trainer();
    const id = await startRun(server, datasetId, { epochs: 200 });
    await runBecomes(server, id, 'has files', run => run.artifacts.length === 3);
    const began = Date.now();
    await server.gql('mutation($id: ID!) { cancelRun(id: $id) { id } }', { id });
    await until('the process is gone', () => trainingProcesses(process.pid).length === 0 || undefined);
    expect(Date.now() - began).toBeLessThan(2_000);
    const { status, artifacts } = await readRun(server, id);
    expect(status).toBe('CANCELLED');
    expect(artifacts.map(({ name, epoch }) => [name, epoch !== null])).toEqual([
      ['best.tfjs.zip', true],
      ['last.tfjs.zip', true],
      ['training.csv', false],
    ]);
    expect(await textOf(server, artifacts, 'training.csv')).toMatch(/^epoch,accuracy,loss,val_accuracy,val_loss\n0,/);
  });

  test('a run with a loss of NaN fails with its epoch and what to do, and keeps its earlier weights', async () => {
    await trainer();
    // With one step of three times the gradient per epoch, the loss grows from 0.7 to 1e3, 1e16 and NaN in about four epochs.
    const hyperparameters = { epochs: 20, batchSize: 32, optimizer: 'sgd', learningRate: 3 };
    const id = await startRun(server, datasetId, hyperparameters);
    const run = await runBecomes(server, id, 'has failed', ({ status }) => status === 'FAILED');
    expect(run.failure).toMatch(
      /^The (loss became|validation loss was) NaN (in|after) epoch \d+.*\. The learning rate is probably too high: run again with a tenth of it\.$/,
    );
    expect(run.artifacts.map(({ name }) => name)).toEqual(['best.tfjs.zip', 'last.tfjs.zip', 'training.csv']);
    expect((await textOf(server, run.artifacts, 'training.csv')).trim().split('\n').length).toBe(1 + epochsOf(run));
  });

  test('when it is told to stop, it returns its run to the queue and exits within two seconds', async () => {
    const { process, ended } = await trainer();
    const id = await startRun(server, datasetId, { epochs: 200 });
    await runBecomes(server, id, 'trains', run => epochsOf(run) >= 1);
    const began = Date.now();
    process.kill('SIGTERM');
    await ended;
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await readRun(server, id)).toMatchObject({ status: 'QUEUED', attempt: 1 });
    await server.gql('mutation($id: ID!) { cancelRun(id: $id) { id } }', { id });
  });
});
