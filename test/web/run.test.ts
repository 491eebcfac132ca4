import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../server/ground/log.ts';
import { type RunningServer, startServer as startNextServer } from '../../server/server.ts';
import { countScripts, usePage } from '../support/browser.ts';
import { freePort, startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  claimRun,
  registerTrainer,
  reportEpoch,
  reportProgress,
  startClaimedRun,
  startExperiment,
} from '../support/scene.ts';

// Trainers report to one server while the dashboard uses a second one on the same database, so that the second can be
// stopped and started while metrics keep arriving.
let quintet: TestServer;
let before: RunningServer;
let port: number;
let dashboard: TestDashboard;
let page: Page;

const startBefore = () => startNextServer({ ...quintet.env, http: { host: '127.0.0.1', port } }, createLog('silent'));

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  // No test here renews a lease, and a run with an expired lease would be the next to be claimed.
  quintet = await startServer({ leaseSeconds: 3_600 });
  port = await freePort();
  before = await startBefore();
  dashboard = await startDashboard(before.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await before?.stop();
  await quintet?.stop();
});

const metrics = (accuracy: number) => ({ loss: 0.9, accuracy: 0.6, val_loss: 0.8, val_accuracy: accuracy });

// There are twelve validation images: four of each of three classes, in the order of their positions.
const rightOn = (right: number) =>
  Array.from({ length: 12 }, (_, image) => {
    const actual = Math.floor(image / 4);
    const said = image < right ? actual : (actual + 1) % 3;
    return [0, 1, 2].map(index => (index === said ? 0.8 : 0.1));
  });

const tile = (label: string) => page.locator('dl > div', { hasText: label });

/** Replaces the non-breaking spaces between numbers and units. */
const words = (text: string | null) => text?.replaceAll('\u00a0', ' ');

test('a reported epoch appears in figures, curves and their table without a reload', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.getByText('after the first epoch', { exact: true }).first().waitFor();
  expect(await page.locator('canvas').count()).toBe(0);

  await reportEpoch(quintet, claim, 1, metrics(0.75), rightOn(9));
  await tile('Best validation accuracy').getByText('75.0 %').waitFor();
  await reportEpoch(quintet, claim, 2, metrics(10 / 12), rightOn(10));
  await tile('Best validation accuracy').getByText('83.3 %').waitFor();

  expect(words(await tile('Best validation accuracy').textContent())).toContain('epoch 2');
  // Training accuracy is 60 %, validation accuracy 10 of 12.
  expect(words(await tile('Training minus validation').textContent())).toContain('−23.3');
  await page.locator('canvas').first().waitFor();
  const rows = page.getByRole('table', { name: 'Accuracy by epoch' }).getByRole('row');
  expect((await rows.allTextContents()).map(words)).toEqual(['EpochTrainingValidation', '160 %75 %', '260 %83 %']);
});

const log = (runId: string, points: { key: string; step: number; value: number }[]) =>
  quintet.gql(`mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }`, {
    runId,
    points,
  });

/** The titles of the charts, in order. */
const charts = async () => {
  const sliders = await page.getByRole('slider', { name: 'at the cursor' }).all();
  const labels = await Promise.all(sliders.map(slider => slider.getAttribute('aria-label')));
  return labels.map(label => label?.split(', ')[0]);
};

test('every metric of a run has a curve: X and val_X share a chart, any other key has its own', async () => {
  const { claim, runId, experimentId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { ...metrics(0.5), f1: 0.5, val_f1: 0.4 });
  await reportEpoch(quintet, claim, 2, { ...metrics(0.75), f1: 0.625, val_f1: 0.5 });
  await log(
    runId,
    [1, 2].map(step => ({ key: 'gpu/0/memory', step, value: 2048 * step })),
  );
  const all = ['Accuracy', 'Loss', 'f1', 'gpu/0/memory'];
  const rowsOf = async (name: string) =>
    (
      await page
        .getByRole('table', { name: `${name} by epoch` })
        .getByRole('row')
        .allTextContents()
    ).map(words);

  await page.goto(`${dashboard.url}/runs/${runId}`);
  await expect.poll(charts, { timeout: 10_000 }).toEqual(all);
  await expect.poll(() => rowsOf('gpu/0/memory')).toEqual(['EpochValue', '12,048', '24,096']);
  expect(await rowsOf('f1')).toEqual(['EpochTrainingValidation', '10.5000.400', '20.6250.500']);

  await page.goto(`${dashboard.url}/experiments/${experimentId}`);
  await expect.poll(charts, { timeout: 10_000 }).toEqual(all);
  const legend = page.getByRole('table', { name: 'Values of the runs at the cursor' }).getByRole('row');
  await expect.poll(async () => words((await legend.allTextContents())[2] ?? null)).toContain('0.5000.6254,096');
});

test('a run with many logged metrics and no epoch shows the first charts, and all on request', async () => {
  const { runId } = await startClaimedRun(quintet);
  const keys = Array.from({ length: 20 }, (_, index) => `layer/${String(index).padStart(2, '0')}`);
  await log(
    runId,
    keys.map(key => ({ key, step: 1, value: 0.5 })),
  );
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await expect.poll(charts, { timeout: 10_000 }).toEqual(keys.slice(0, 12));
  await page.getByRole('button', { name: 'Show all 20 charts' }).click();
  await expect.poll(charts, { timeout: 10_000 }).toEqual(keys);
  expect(new URL(page.url()).search).toBe('?metrics=all');
});

test('a page survives a restart of the server: it says so, keeps its content and catches up by itself', async () => {
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

test('an experiment updates live in two pages, and both survive a restart of the server', async () => {
  const { claim, experimentId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(0.5), rightOn(6));
  const other = await page.context().browser()?.newPage({ locale: 'en-GB' });
  if (!other) throw new Error('There is no browser.');
  const inBoth = (work: (page: Page) => Promise<unknown>) => Promise.all([page, other].map(work));
  const showInBoth = (accuracy: string) =>
    inBoth(one => one.getByRole('region', { name: 'Summary' }).getByText(accuracy, { exact: true }).waitFor());

  await inBoth(one => one.goto(`${dashboard.url}/experiments/${experimentId}`));
  await showInBoth('50.0');
  await reportEpoch(quintet, claim, 2, metrics(0.75), rightOn(9));
  await showInBoth('75.0');
  await reportProgress(quintet, claim, { epoch: 3, epochs: 30, imagesPerSecond: 123 });
  await inBoth(one => one.getByText(/epoch 3 of 30 · 123.images\/s/).waitFor());

  await before.stop();
  await inBoth(one => one.getByText('Reconnecting').waitFor());
  await reportEpoch(quintet, claim, 3, metrics(10 / 12), rightOn(10));
  before = await startBefore();
  await showInBoth('83.3');
  await reportEpoch(quintet, claim, 4, metrics(11 / 12), rightOn(11));
  await showInBoth('91.7');
  await reportProgress(quintet, claim, { epoch: 5, epochs: 30, imagesPerSecond: 321 });
  await inBoth(one => one.getByText(/epoch 5 of 30 · 321.images\/s/).waitFor());
  await other.close();
});

test('a run can be cancelled by keyboard alone, after a confirmation', async () => {
  const { runId } = await startClaimedRun(quintet);
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();

  await tabTo('Cancel');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Escape changes nothing, and the focus returns.
  await expect.poll(focused).toBe('Cancel');

  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  // The dialog moves the focus shortly after it opens, to the button that changes nothing.
  await expect.poll(focused).toBe('Keep the run');
  await tabTo('Cancel the run');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Retry' }).waitFor();
  // The button that opened the dialog no longer exists, so the focus moves to the page's content.
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('content');
  const query = 'query ($id: ID!) { run(id: $id) { status } }';
  expect(await quintet.gql(query, { id: runId })).toEqual({ run: { status: 'CANCELLED' } });
});

test('the confusion matrix shows the best epoch, and any other epoch by keyboard', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(6 / 12), rightOn(6));
  await reportEpoch(quintet, claim, 2, metrics(9 / 12), rightOn(9));
  await page.goto(`${dashboard.url}/runs/${runId}`);

  const table = page.getByRole('table', { name: /^Confusion matrix and scores by class: images by true class/ });
  await table.waitFor();
  // Nine are right: all of A and B and one of C, whose other three are predicted as A. Columns: A, B, C, images,
  // scores.
  // A: 4 of the 7 predicted as A; F1 2 x 4 / (7 + 4). C: F1 2 x 1 / (1 + 4).
  const rows = async () => (await table.locator('tbody tr').allTextContents()).map(words);
  expect(await rows()).toEqual(['A400457.1100.072.7', 'B0404100.0100.0100.0', 'C3014100.025.040.0']);

  await page.getByRole('slider', { name: 'Epoch 2 of 2' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('slider', { name: 'Epoch 1 of 2' }).waitFor();
  // Six are right: all of A, two of B, whose others are predicted as C, and none of C, predicted as A.
  await expect.poll(rows).toEqual(['A400450.0100.066.7', 'B0224100.050.066.7', 'C40040.00.00.0']);
  await page.getByRole('button', { name: 'Back to the best epoch, 2' }).click();
  await expect.poll(async () => (await rows())[2]).toBe('C3014100.025.040.0');
});

test('at an epoch without predictions the slider stays usable', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(9 / 12), rightOn(9));
  await reportEpoch(quintet, claim, 2, metrics(6 / 12));
  await page.goto(`${dashboard.url}/runs/${runId}`);
  const section = page.getByRole('region', { name: 'Confusion matrix' });
  await section.getByText('Epoch 1: accuracy 75.0 %').waitFor();
  await section.getByRole('slider', { name: 'Epoch 1 of 2' }).press('ArrowRight');
  await section.getByText('No predictions were reported for this epoch.').waitFor();
  await section.getByRole('slider', { name: 'Epoch 2 of 2' }).press('ArrowLeft');
  await section.getByText('Epoch 1: accuracy 75.0 %').waitFor();
});

test('calibration states in words and numbers how far confidence is from accuracy', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  // The run is 80 % confident on each of twelve images and right on nine: a difference of 5 points.
  await reportEpoch(quintet, claim, 1, metrics(9 / 12), rightOn(9));
  await page.goto(`${dashboard.url}/runs/${runId}`);
  const section = page.getByRole('region', { name: 'Calibration' });
  await section.getByText('5.0 %', { exact: true }).waitFor();
  expect(await section.textContent()).toContain(
    'differ by 5.0 points on average over the bins; 5.0 points over-confident overall.',
  );
});

test('accuracy on unaugmented training images appears beside the running mean once it is known', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(9 / 12), rightOn(9));
  await page.goto(`${dashboard.url}/runs/${runId}`);
  const row = (name: string) => page.getByRole('table', { name: 'Accuracy by images' }).getByRole('row', { name });
  await row('Training, unaugmented').getByText('measured when the run ends').waitFor();
  expect(words(await row('During training').textContent())).toContain('60.0 %');

  await reportEpoch(quintet, claim, 1, {}, rightOn(6), 'TRAIN');
  await row('Training, unaugmented').getByText('50.0 %').waitFor();
  expect(await row('Training, unaugmented').textContent()).toContain('6 / 12');
});

test('the pictures uploaded by a run are shown', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const query = new URLSearchParams({ attempt: '1', trainerId: claim.trainerId, kind: 'PICTURE' });
  await fetch(`${quintet.url}/runs/${runId}/artifacts/augmentation.png?${query}`, {
    method: 'PUT',
    body: new Uint8Array(png),
  });
  await page.goto(`${dashboard.url}/runs/${runId}`);
  const picture = page.getByRole('img', { name: /before and after augmentation/ });
  await picture.waitFor();
  await page.waitForFunction("document.querySelector('figure img').naturalWidth === 30");
});

test('before its first epoch a run shows its current phase', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.getByText('Preparing').waitFor();
  await quintet.gql(
    `mutation ($trainerId: ID!, $claim: ClaimInput!, $progress: ProgressInput!) {
      heartbeat(trainerId: $trainerId, claim: $claim, progress: $progress) { holdsClaim }
    }`,
    {
      trainerId: claim.trainerId,
      claim,
      progress: { phase: 'computing features', epoch: 0, epochs: 50, step: 1_799, steps: 7_196 },
    },
  );
  await page.getByText('Computing the frozen base’s features, 1,799 of 7,196 images').waitFor();
  expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
});

test('a run that no trainer can take says why on every page, until a suitable trainer registers', async () => {
  const rare = [{ ...BASELINE, key: 'rare' }];
  const retire = (trainer: string) => quintet.gql('mutation ($id: ID!) { retireTrainer(id: $id) }', { id: trainer });
  const first = await registerTrainer(quintet, rare);
  const { id, runs } = await startExperiment(quintet, { architectures: ['rare'] });
  await retire(first);

  const reason = page.getByText('No online trainer has the architecture rare. Start one that does.');
  for (const address of ['/queue', `/experiments/${id}`, `/runs/${runs[0]?.id}`]) {
    await page.goto(`${dashboard.url}${address}`);
    await reason.waitFor();
  }
  const second = await registerTrainer(quintet, rare);
  await reason.waitFor({ state: 'detached' });
  await page.getByText('next in queue').waitFor();

  // The same holds after the page has received the run's status in an event.
  await claimRun(quintet, second);
  await page.getByText('Preparing').waitFor();
  await retire(second);
  await reason.waitFor();
  await registerTrainer(quintet, rare);
  await reason.waitFor({ state: 'detached' });
});

test('a completed run can be repeated unchanged', async () => {
  const { claim, runId } = await startClaimedRun(quintet, { seeds: [7], hyperparameters: { epochs: 3 } });
  await quintet.gql('mutation ($claim: ClaimInput!) { completeRun(claim: $claim) { id } }', { claim });
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.getByRole('button', { name: 'Run again', exact: true }).click();
  await page.waitForURL(url => url.pathname.startsWith('/runs/') && !url.pathname.endsWith(runId));
  await page.getByText('queued').first().waitFor();

  const fields = 'seed hyperparameters experiment { id } architecture { key }';
  const read = async (id: string) =>
    (await quintet.gql<{ run: object }>(`query ($id: ID!) { run(id: $id) { ${fields} } }`, { id })).run;
  const again = new URL(page.url()).pathname.slice('/runs/'.length);
  expect(await read(again)).toEqual(await read(runId));
  expect(await read(again)).toMatchObject({ seed: 7, hyperparameters: { epochs: 3 } });
});

test('a run’s page loads less than 250 kB of JavaScript', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, metrics(9 / 12), rightOn(9));
  const scripts = countScripts(page);
  await page.goto(`${dashboard.url}/runs/${runId}`);
  await page.locator('canvas').first().waitFor();
  // This includes what the browser prefetches.
  await page.waitForLoadState('networkidle');
  const total = await scripts();
  expect(total).toBeGreaterThan(100_000);
  expect(total).toBeLessThan(250_000);
});

test('a trainer that can only reach the dashboard can upload its files through it', async () => {
  const { claim, runId } = await startClaimedRun(quintet);
  const query = new URLSearchParams({ attempt: '1', trainerId: claim.trainerId, kind: 'LOG' });
  const put = await fetch(`${dashboard.url}/runs/${runId}/artifacts/training.csv?${query}`, {
    method: 'PUT',
    body: 'epoch',
  });
  expect([put.status, await put.json()]).toEqual([201, expect.objectContaining({ name: 'training.csv', size: 5 })]);
});

test('an address without a run shows a message', async () => {
  await page.goto(`${dashboard.url}/runs/00000000-0000-7000-8000-000000000000`);
  await page.getByText('There is no run at this address').waitFor();
});

const focused = () => page.evaluate<string>('document.activeElement.textContent.slice(0, 40)');

async function tabTo(text: string) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused()) === text) return;
  }
  throw new Error(`The focus never reached ${text}.`);
}
