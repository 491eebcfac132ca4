import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, type ResultPromise } from 'execa';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles, openBrowser } from '../support/browser.ts';
import { quintet } from '../support/command.ts';
import { freePort } from '../support/dashboard.ts';
import { zipOfFaces } from '../support/faces.ts';
import { createClient } from '../support/quintet.ts';

// One complete Quintet, started as a new user would start it and used through its pages. The tests build on each other,
// in order. Limits allow for the slowest machine; nothing waits longer than necessary.
const startSeconds = 180;
const trainSeconds = 300;

let folder: string;
let start: ResultPromise;
let said = '';
let dashboard: string;
let server: string;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'quintet-end-to-end-'));
    await chmod(folder, 0o711); // when root starts it, Postgres runs as a different user
    const [port, serverPort] = await Promise.all([freePort(), freePort()]);
    dashboard = `http://127.0.0.1:${port}`;
    server = `http://127.0.0.1:${serverPort}`;
    start = execa('node', ['start/bootstrap.mjs', 'start/start.mjs'], {
      env: {
        PORT: String(port),
        SERVER_PORT: String(serverPort),
        QUINTET_DATA_DIR: join(folder, 'data'),
        QUINTET_VGG16_WEIGHTS: join(folder, 'none.h5'),
      },
      reject: false,
      stdin: 'ignore',
    });
    start.stderr?.on('data', text => {
      said += text;
    });
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    await eventually(startSeconds, () => said.includes('Quintet is ready'));
  },
  (startSeconds + 30) * 1000,
);

afterAll(async () => {
  await browser?.close();
  start?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('a new user sees the demo on drawn faces train live', { timeout: trainSeconds * 1000 }, async () => {
  await page.goto(dashboard);
  await page.getByRole('link', { name: 'Demo: drawn faces' }).click();
  await page.getByRole('heading', { name: 'Demo: drawn faces', level: 1 }).waitFor();
  await page
    .getByText(/epoch \d+ of \d+/i)
    .first()
    .waitFor({ timeout: 120_000 });
  // Only three of the five architectures train: the configured file of VGG16's weights does not exist, and the start
  // says so and how to fix it.
  await eventually(10, () => said.includes('The demo skips VGG16.'));
  expect(said).toMatch(/QUINTET_VGG16_WEIGHTS names .*none\.h5, which cannot be used/);
  const { runs } = await createClient(server).gql<{ runs: { nodes: { id: string; architecture: { key: string } }[] } }>(
    '{ runs(orderBy: OLDEST_FIRST) { nodes { id architecture { key } } } }',
  );
  expect(runs.nodes.map(({ architecture }) => architecture.key)).toEqual(['baseline', 'regularized', 'augmented']);
  for (const { id } of runs.nodes.toReversed())
    await createClient(server).gql('mutation($id: ID!) { cancelRun(id: $id) { status } }', { id });
  await page
    .getByText(/cancelled/i)
    .first()
    .waitFor();
});

test('images are uploaded, inspected, split and imported', { timeout: 60_000 }, async () => {
  await page.goto(`${dashboard}/datasets/new`);
  await chooseFiles(page.locator('input[type=file]').first(), {
    name: 'my-faces.zip',
    mimeType: 'application/zip',
    buffer: await zipOfFaces(18),
  });
  await expect
    .poll(
      () =>
        page
          .getByLabel('Name')
          .inputValue()
          .catch(() => ''),
      { timeout: 20_000 },
    )
    .toBe('my-faces');
  await page
    .getByLabel(/training/i)
    .first()
    .fill('12');
  await page
    .getByLabel(/validation/i)
    .first()
    .fill('6');
  await page.getByRole('button', { name: /^Import/ }).click();
  await page.getByRole('heading', { name: 'my-faces', level: 1 }).waitFor();
  await page.getByRole('link', { name: /Start an experiment/ }).waitFor();
  const row = page.getByRole('row', { name: /young/ });
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells.map(text => text.trim())).toEqual(expect.arrayContaining(['12', '6']));
});

test('an experiment starts, runs, and its best model can be downloaded', { timeout: trainSeconds * 1000 }, async () => {
  await page.getByRole('link', { name: /Start an experiment/ }).click();
  await page.getByLabel('Epochs').fill('2');
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.waitForURL(/\/experiments\/[0-9a-f-]{36}/);
  const download = page.getByRole('link', { name: /Download best model/ });
  await download.waitFor({ timeout: trainSeconds * 1000 });
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^run-\d+-model\.tfjs\.zip$/);
  const bytes = await readFile(await file.path());

  const id = page.url().split('/').at(-1);
  const bestRun = async () => {
    const { experiment } = await createClient(server).gql<{
      experiment: {
        bestRun: { status: string; parameterCount: number; artifacts: { name: string; sha256: string }[] };
      };
    }>('query($id: ID!) { experiment(id: $id) { bestRun { status parameterCount artifacts { name sha256 } } } }', {
      id,
    });
    return experiment.bestRun;
  };
  // The model can be downloaded while the run's last file is still being uploaded.
  await expect.poll(async () => (await bestRun()).status, { timeout: 20_000 }).toBe('COMPLETED');
  const best = await bestRun();
  expect(best.parameterCount).toBe(652_611); // as Keras counts it
  const model = best.artifacts.find(({ name }) => name === 'model.tfjs.zip');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(model?.sha256);
});

test('the command line trains on the same dataset and reports the run in JSON', {
  timeout: trainSeconds * 1000,
}, async () => {
  const trained = await quintet(
    server,
    ...['train', '--dataset', 'my-faces', '--architecture', 'baseline'],
    ...['--epochs', '1', '--set', 'imageSize=96', '--json'],
  );
  expect(trained.stderr).toMatch(/^Started baseline on my-faces as experiment [0-9a-f-]{36}\.$/);
  expect(trained.exitCode).toBe(0);
  const { runs } = JSON.parse(trained.stdout);
  expect(runs).toMatchObject([{ architecture: 'baseline', status: 'COMPLETED', bestEpoch: 1 }]);

  await quintet(server, 'download', runs[0].id, '--artifact', 'training.csv', '--out', folder);
  const csv = join(folder, `run-${runs[0].number}-training.csv`);
  expect(await readFile(csv, 'utf8')).toMatch(/^epoch,accuracy,loss,val_accuracy,val_loss\n0,/);
});

test('the start names a killed server and restarts it, and the open page recovers without a reload', {
  timeout: 60_000,
}, async () => {
  await page.goto(`${dashboard}/trainers`);
  await page.evaluate(`window.marker = 'not reloaded'`);
  execFileSync('pkill', ['-KILL', '-f', 'dist/server/main.js', '--parent', String(start.pid)]);
  await eventually(20, () => said.includes('server was ended by SIGKILL; starting it again'));
  await eventually(20, async () => (await fetch(`${server}/readyz`)).ok);
  expect(await page.evaluate('window.marker')).toBe('not reloaded');
});

test('no page threw or logged an error during these tests', () => {
  // The previous test loses the connection on purpose.
  expect(complaints.filter(text => !/WebSocket|502|Failed to load resource|ERR_CONNECTION/.test(text))).toEqual([]);
});

test('Ctrl-C stops all processes in order, with exit code 0', { timeout: 60_000 }, async () => {
  start.kill('SIGINT');
  const { exitCode } = await start;
  expect(exitCode).toBe(0);
  await expect(fetch(`${server}/healthz`)).rejects.toThrow();
  await expect(fetch(dashboard)).rejects.toThrow();
  const left = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter(args => args.includes(folder));
  expect(left).toEqual([]);
});

async function eventually(seconds: number, holds: () => boolean | Promise<boolean>) {
  const until = Date.now() + seconds * 1000;
  while (!(await Promise.resolve(holds()).catch(() => false))) {
    if (Date.now() > until) throw new Error(`Not within ${seconds} s. npm start said:\n${said}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
