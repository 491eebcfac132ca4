import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  type Claim,
  completeRun,
  registerTrainer,
  reportEpoch,
  reportProgress,
  startClaimedRun,
} from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  // No test here renews a lease.
  quintet = await startServer({ leaseSeconds: 3_600 });
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

const metrics = (accuracy: number) => ({ loss: 0.9, accuracy: 0.6, val_loss: 0.8, val_accuracy: accuracy });

const appendLine = (claim: Claim, number: number) =>
  quintet.gql('mutation ($claim: ClaimInput!, $lines: [LogLineInput!]!) { appendLog(claim: $claim, lines: $lines) }', {
    claim,
    lines: [{ number, at: new Date().toISOString(), text: `line ${number}` }],
  });

const logPoint = (runId: string, step: number) =>
  quintet.gql('mutation ($id: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $id, points: $points) }', {
    id: runId,
    points: [{ key: 'memory', step, value: step }],
  });

/**
 * Collects the names of the operations that the page sends over HTTP from now on. The trainers are left out, because
 * they are polled.
 */
function countQuestions(of = page): string[] {
  const asked: string[] = [];
  of.on('request', request => {
    const [, name] = /^\{.*?(?:query|mutation) (\w+)/.exec(request.postData() ?? '') ?? [];
    if (name && name !== 'TrainerStatus') asked.push(name);
  });
  return asked;
}

const progressAndLog = async (claim: Claim, show: (step: number) => Promise<unknown>) => {
  for (let step = 1; step <= 8; step++) {
    await appendLine(claim, step);
    await reportProgress(quintet, claim, { epoch: 2, epochs: 30, step, steps: 9, imagesPerSecond: 100 + step });
    await show(step);
  }
};

/** Waits for requests that the page sent when it opened. */
const settled = () => page.waitForLoadState('networkidle');

test('a run’s progress, log lines and logged points reach its page without a request', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(0.5));
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.locator('canvas').first().waitFor();
  await settled();
  const asked = countQuestions();
  const log = page.getByRole('log', { name: 'Log' });
  await progressAndLog(claim, async step => {
    await page.getByText(`step ${step} of 9`).waitFor();
    await log.getByText(`line ${step}`).waitFor();
  });
  expect(await log.locator('div').count()).toBe(8);
  expect(asked).toEqual([]);
  // A new key adds a chart, whose points are fetched once; further points arrive as events.
  await logPoint(runId, 1);
  const table = page.getByRole('table', { name: 'memory by epoch' });
  await table.waitFor();
  asked.length = 0;
  await logPoint(runId, 2);
  await expect.poll(() => table.getByRole('row').count()).toBe(3);
  expect(asked).toEqual([]);
});

test('an epoch reaches the charts of the run’s and the experiment’s page, and neither fetches points', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(0.5));
  const epochs = () => page.getByRole('table', { name: 'Accuracy by epoch' }).getByRole('row').count();
  // Results computed from all predictions of the epoch are fetched.
  for (const { address, epoch, besides } of [
    { address: `/runs/${runId}`, epoch: 2, besides: ['Calibration', 'ConfusionMatrix'] },
    { address: `/experiments/${experimentId}`, epoch: 3, besides: ['ConfusionMatrices', 'Insights'] },
  ]) {
    await page.goto(`${dashboard.url}${address}`);
    // There is a row for each epoch, and the heading.
    await expect.poll(epochs).toBe(epoch);
    await settled();
    const asked = countQuestions();
    await reportEpoch(quintet, claim, epoch, metrics(0.5 + epoch / 100));
    await expect.poll(epochs).toBe(epoch + 1);
    await expect.poll(() => asked.toSorted(), { timeout: 10_000 }).toEqual(besides);
    page.removeAllListeners('request');
  }
});

test('an experiment’s page shows the progress of its runs without a request', async () => {
  const { claim, experimentId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(0.5));
  await page.goto(`${dashboard.url}/experiments/${experimentId}`);
  await page.locator('canvas').first().waitFor();
  await settled();
  const asked = countQuestions();
  await progressAndLog(claim, step => page.getByText(new RegExp(`epoch 2 of 30 · ${100 + step}.images/s`)).waitFor());
  expect(asked).toEqual([]);
});

test('a list appears although its runs change faster than the server answers', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const rename = (name: string) =>
    quintet.gql('mutation ($id: ID!, $input: UpdateRunInput!) { updateRun(id: $id, input: $input) { id } }', {
      id: runId,
      input: { name },
    });
  await page.route('**/graphql', async route => {
    await wait(1_500);
    await route.continue().catch(() => undefined); // the page may have given the request up
  });
  let changing = true;
  const changes = (async () => {
    for (let change = 1; changing; change++) {
      await rename(`change ${change}`);
      await wait(200);
    }
  })();
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="/runs/${runId}"]`) });
  try {
    await page.goto(`${dashboard.url}/queue`);
    await row.waitFor({ timeout: 15_000 });
  } finally {
    changing = false;
    await changes;
  }
  await completeRun(quintet, claim);
  await row.waitFor({ state: 'detached', timeout: 10_000 });
});

test('a page asks for its data at most twice when it opens, also on a slow computer', {
  timeout: 120_000,
}, async () => {
  await registerTrainer(quintet);
  const counts: number[] = [];
  for (let opened = 0; opened < 8; opened++) {
    // A browser without anything in its cache.
    const context = await page.context().browser()?.newContext();
    if (!context) throw new Error('The page has no browser.');
    const fresh = await context.newPage();
    const asked = countQuestions(fresh);
    const tools = await context.newCDPSession(fresh);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await fresh.goto(`${dashboard.url}/trainers`);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await wait(4_000); // less than between two polls
    counts.push(asked.length);
    await context.close();
  }
  expect(Math.max(...counts), `${counts}`).toBeLessThanOrEqual(2);
});
