import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { type RunningServer, startServer as startNextServer } from '../../server/server.ts';
import { openBrowser } from '../support/browser.ts';
import { freePort, startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { reportEpoch, startClaimedRun } from '../support/scene.ts';

// Trainers report to one server while the dashboard stands before another one on the same database, so that this one can
// be stopped and started while numbers go on to come.
let quintet: TestServer;
let before: RunningServer;
let port: number;
let dashboard: TestDashboard;
let browser: Browser;
let page: Page;
let complaints: string[];

const startBefore = () => startNextServer({ ...quintet.env, http: { host: '127.0.0.1', port } }, createLog('silent'));

beforeAll(async () => {
  quintet = await startServer();
  port = await freePort();
  before = await startBefore();
  dashboard = await startDashboard(before.url);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
  await before?.stop();
  await quintet?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ locale: 'en-GB' });
  complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
});

const metrics = (accuracy: number) => ({ loss: 0.9, accuracy: 0.6, val_loss: 0.8, val_accuracy: accuracy });

// Twelve validation images: four of each of three classes, in the order of their positions.
const rightOn = (right: number) =>
  Array.from({ length: 12 }, (_, image) => {
    const actual = Math.floor(image / 4);
    const said = image < right ? actual : (actual + 1) % 3;
    return [0, 1, 2].map(index => (index === said ? 0.8 : 0.1));
  });

const tile = (label: string) => page.locator('dl > div', { hasText: label });

/** As read: numbers and their units are held together by spaces that do not break. */
const words = (text: string | null) => text?.replaceAll('\u00a0', ' ');

test('a reported epoch appears without reload: figures, curves, and their table', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.getByText('after the first epoch', { exact: true }).first().waitFor();
  expect(await page.locator('canvas').count()).toBe(0);

  await reportEpoch(quintet, claim, 1, metrics(0.75), rightOn(9));
  await tile('Best validation accuracy').getByText('75.0 %').waitFor();
  await reportEpoch(quintet, claim, 2, metrics(10 / 12), rightOn(10));
  await tile('Best validation accuracy').getByText('83.3 %').waitFor();

  expect(words(await tile('Best validation accuracy').textContent())).toContain('epoch 2');
  // 60 % on training against 10 of 12 on validation.
  expect(words(await tile('Training minus validation').textContent())).toContain('−23.3');
  await page.locator('canvas').first().waitFor();
  const rows = page.getByRole('table', { name: 'Accuracy by epoch' }).getByRole('row');
  expect((await rows.allTextContents()).map(words)).toEqual(['EpochTrainingValidation', '160 %75 %', '260 %83 %']);
});

test('a page outlives a restart of the server: it says so, keeps what it shows, and catches up by itself', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(0.5), rightOn(6));
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await tile('Best validation accuracy').getByText('50.0 %').waitFor();

  await before.stop();
  await page.getByText('Reconnecting').waitFor();
  expect(words(await tile('Best validation accuracy').textContent())).toContain('50.0 %');
  await reportEpoch(quintet, claim, 2, metrics(0.75), rightOn(9));

  before = await startBefore();
  await tile('Best validation accuracy').getByText('75.0 %').waitFor();
  await page.getByText('Reconnecting').waitFor({ state: 'detached' });

  await reportEpoch(quintet, claim, 3, metrics(11 / 12), rightOn(11));
  await tile('Best validation accuracy').getByText('91.7 %').waitFor();
});

test('a run is cancelled by keyboard alone, after a question', async () => {
  const { runId } = await startClaimedRun(quintet);
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();

  await tabTo('Cancel');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Escape has changed nothing, and the focus is where it was.
  await expect.poll(focused).toBe('Cancel');

  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  // The dialog takes the focus a moment after it shows, to what changes nothing.
  await expect.poll(focused).toBe('Keep it');
  await tabTo('Cancel the run');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Retry' }).waitFor();
  // The button that asked is gone; the focus goes on to the page's content instead of being lost.
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('content');
  const query = 'query ($id: ID!) { run(id: $id) { status } }';
  expect(await quintet.gql(query, { id: runId })).toEqual({ run: { status: 'CANCELLED' } });
});

test('an address without a run says so', async () => {
  await page.goto(`${dashboard.url}/runs/00000000-0000-7000-8000-000000000000`);
  await page.getByText('There is no run here').waitFor();
});

const focused = () => page.evaluate<string>('document.activeElement.textContent.slice(0, 40)');

async function tabTo(text: string) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused()) === text) return;
  }
  throw new Error(`The focus never came to ${text}.`);
}
