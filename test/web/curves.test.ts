import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countScripts, usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  type Claim,
  claimNext,
  completeRun,
  registerTrainer,
  reportEpoch,
  startClaimedRun,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;
let id: string;
let overfitting: Claim;
let deep: Claim;

usePage(fresh => {
  page = fresh;
});

// The lowest value is at epoch 4; the rise after it exceeds the noise (test/server/insight.test.ts has the
// calculation).
const RISING = [1, 0.9, 0.8, 0.76, 0.8, 0.84, 0.88, 0.92, 0.93];

beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  const trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'deep', title: 'Deep' }]);
  id = (await startExperiment(quintet, { architectures: ['baseline', 'deep'], hyperparameters: { epochs: 9 } })).id;
  overfitting = await claimNext(quintet, trainerId);
  deep = await claimNext(quintet, trainerId);
  for (const [index, val_loss] of RISING.entries()) {
    const learnt = { loss: 1 - index / 10, accuracy: 0.6 + index / 50, seconds: 60 };
    await reportEpoch(quintet, overfitting, index + 1, { ...learnt, val_loss, val_accuracy: 0.7 });
    await reportEpoch(quintet, deep, index + 1, { ...learnt, val_loss: 0.7, val_accuracy: 0.5 + index / 100 });
  }
  await completeRun(quintet, overfitting);
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

/** The page fetches what changed, and a busy machine takes some time. */
const soon = { timeout: 10_000 };

const words = (text: string) => text.replaceAll('\u00a0', ' ');
const open = async (query = '') => {
  await page.goto(`${dashboard.url}/experiments/${id}${query}`);
  await chart().locator('canvas').waitFor();
  await legend().getByText('70.0 %').first().waitFor();
};
const chart = () => page.getByRole('slider', { name: 'Accuracy, epoch at the cursor' });
const legend = () => page.getByRole('table', { name: 'Values of the runs at the cursor' });
const rows = async () => (await legend().getByRole('row').allTextContents()).slice(2).map(words);
const pressed = (name: string) => legend().getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
const middleOf = async (element: Locator): Promise<[number, number]> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not there.');
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const address = () => new URL(page.url()).search;

test('the legend shows the values of all runs at the cursor in both charts, also by keyboard', async () => {
  await open();
  // At the last of nine epochs, training values are 0.6 + 8 / 50 and 1 - 8 / 10.
  expect(await rows()).toEqual([
    'Baseline70.0 %76.0 %0.9300.200Show only this run, Baseline',
    'Deep58.0 %76.0 %0.7000.200Show only this run, Deep',
  ]);
  await chart().focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await legend().getByText('at epoch 4').waitFor();
  expect(await chart().getAttribute('aria-valuetext')).toBe('epoch 4');
  expect(await rows()).toEqual([
    'Baseline70.0 %66.0 %0.7600.700Show only this run, Baseline',
    'Deep53.0 %66.0 %0.7000.700Show only this run, Deep',
  ]);
});

test('a click on a name hides its run, a button or double-click isolates it, and the address keeps this', async () => {
  await open();
  await legend().getByRole('button', { name: 'Deep', exact: true }).press('Enter');
  await expect.poll(() => pressed('Deep'), soon).toBe('false');
  await page.reload();
  await legend().waitFor();
  expect(await pressed('Deep')).toBe('false');
  await page.getByRole('button', { name: 'Show 1 hidden run' }).click();
  await expect.poll(() => pressed('Deep'), soon).toBe('true');
  await legend().getByRole('button', { name: 'Show only this run, Deep' }).click();
  await expect.poll(() => pressed('Baseline'), soon).toBe('false');
  await legend().getByRole('button', { name: 'Show all runs' }).click();
  await expect.poll(address, soon).toBe('');
  await legend().getByRole('button', { name: 'Baseline', exact: true }).dblclick();
  await expect.poll(() => pressed('Deep'), soon).toBe('false');
  expect(await pressed('Baseline')).toBe('true');
});

test('two simultaneous clicks both take effect, as does each key press on a slider', async () => {
  await open();
  await page.evaluate(`for (const button of document.querySelectorAll('table button[aria-pressed]')) button.click()`);
  await page.getByRole('button', { name: 'Show 2 hidden runs' }).click();
  const smoothing = page.getByRole('slider', { name: 'Smoothing' });
  for (let press = 0; press < 4; press++) await smoothing.press('ArrowRight');
  await expect.poll(address, soon).toBe('?smooth=0.2');
  expect(await smoothing.inputValue()).toBe('0.2');
});

test('dragging zooms both charts, and a double-click resets the zoom', async () => {
  await open();
  await chart().scrollIntoViewIfNeeded();
  const box = await chart().boundingBox();
  if (!box) throw new Error('There is no chart.');
  // The value axis takes 46 pixels, and 12 are free at the right; epochs 1 to 9 share the rest.
  const at = (epoch: number) => box.x + 46 + ((box.width - 58) * (epoch - 1)) / 8;
  await page.mouse.move(at(3.2), box.y + 90);
  await page.mouse.down();
  await page.mouse.move(at(4.5), box.y + 95, { steps: 4 });
  await page.mouse.move(at(5.8), box.y + 100, { steps: 4 });
  await page.mouse.up();
  await expect.poll(address, soon).toBe('?zoom=3-6');
  const last = page.getByRole('spinbutton', { name: 'Last epoch shown' });
  await expect.poll(() => last.inputValue(), soon).toBe('6');
  await last.fill('8');
  await last.press('Enter');
  await expect.poll(address, soon).toBe('?zoom=3-8');
  expect(await page.locator('input:focus').getAttribute('aria-label')).toBe('Last epoch shown');
  await page.mouse.dblclick(at(5), box.y + 90);
  await expect.poll(address, soon).toBe('');
});

test('a finding links to its evidence: only the curves of its run, with the epochs marked', async () => {
  await open();
  const findings = page.getByRole('region', { name: 'Findings' });
  const sentence =
    /Baseline overfits from epoch 4 on: validation loss rises from 0.760 to 0.930 while training accuracy still rises from 66.0 to 76.0 %\./;
  await findings.getByText(sentence).first().waitFor();
  await findings.getByRole('link', { name: /^Show the evidence: Baseline overfits/ }).click();
  const [number] = (await quintet.database.run.findMany({ where: { id: deep.runId } })).map(run => run.number);
  await expect.poll(address, soon).toBe(`?hide=${number}&mark=4-9`);
  expect(new URL(page.url()).hash).toBe('#curves');
  await page.getByText('epochs 4 to 9').waitFor();
  expect(await pressed('Deep')).toBe('false');
  await findings.getByRole('button', { name: 'How they are detected' }).press('Enter');
  await findings.getByText(/begins at the epoch of the lowest validation loss/).waitFor();
});

test('the address sets smoothing, the time axis and one chart per run', async () => {
  await page.goto(`${dashboard.url}/experiments/${id}?x=time&smooth=0.6&charts=each`);
  await page.getByRole('slider', { name: 'Loss of Deep, time at the cursor' }).locator('canvas').waitFor();
  expect(await page.getByRole('slider', { name: /at the cursor/ }).count()).toBe(4);
  expect(await page.getByRole('slider', { name: 'Smoothing' }).inputValue()).toBe('0.6');
  const last = page.getByRole('spinbutton', { name: 'Last minute shown' });
  await expect.poll(() => last.inputValue(), soon).toBe('9');
});

test('an experiment’s page loads less than 250 kB of JavaScript', async () => {
  const scripts = countScripts(page);
  await open();
  // This includes what the browser prefetches.
  await page.waitForLoadState('networkidle');
  const total = await scripts();
  expect(total).toBeGreaterThan(100_000);
  expect(total).toBeLessThan(250_000);
});

test('zooming into a long run shows every epoch of that part', async () => {
  const long = await startClaimedRun(quintet);
  for (let epoch = 1; epoch <= 1000; epoch++) {
    const value = epoch / 1000;
    await reportEpoch(quintet, long.claim, epoch, {
      accuracy: value,
      val_accuracy: value,
      loss: value,
      val_loss: value,
    });
  }
  await page.goto(`${dashboard.url}/experiments/${long.experimentId}?zoom=500-510`);
  await chart().locator('canvas').waitFor();
  await legend().getByText('at the last epoch').waitFor();
  await expect.poll(rows, soon).toEqual([expect.stringContaining('100.0 %')]);
  await chart().focus();
  const readAt = async (key: string) => {
    await page.keyboard.press(key);
    return chart().getAttribute('aria-valuetext');
  };
  await expect
    .poll(async () => [await readAt('End'), await readAt('ArrowLeft'), await readAt('ArrowLeft')], soon)
    .toEqual(['epoch 510', 'epoch 509', 'epoch 508']);
  expect(await rows()).toEqual([expect.stringContaining('50.8 %')]);
  await page.mouse.dblclick(...(await middleOf(chart())));
  await expect.poll(async () => [await readAt('Home'), await readAt('End')], soon).toEqual(['epoch 1', 'epoch 1000']);
}, 180_000); // a thousand reports take a while on a busy machine

test('an epoch that arrives while the page is open is shown, and zoom and smoothing stay', async () => {
  await open('?zoom=2-9&smooth=0.5');
  await reportEpoch(quintet, deep, 10, { loss: 0.1, accuracy: 0.9, val_loss: 0.7, val_accuracy: 0.75, seconds: 60 });
  await expect.poll(async () => (await rows())[1], soon).toContain('Deep75.0 %90.0 %');
  expect(address()).toBe('?zoom=2-9&smooth=0.5');
});

test('the curves of compared runs continue after one of them ends', async () => {
  const numberOf = async (id: string) => (await quintet.database.run.findUniqueOrThrow({ where: { id } })).number;
  const numbers = await Promise.all([overfitting, deep].map(({ runId }) => numberOf(runId)));
  await page.goto(`${dashboard.url}/runs/compare?runs=${numbers.join()}`);
  await expect.poll(async () => (await rows())[1], soon).toContain('Deep75.0 %');
  await reportEpoch(quintet, deep, 11, { loss: 0.1, accuracy: 0.9, val_loss: 0.7, val_accuracy: 0.8, seconds: 60 });
  await completeRun(quintet, deep);
  await expect.poll(async () => (await rows())[1], soon).toContain('Deep80.0 %');
});

test('the table beside a chart of many runs has the first ones, and says so', async () => {
  const trainer = await registerTrainer(quintet);
  const seeds = Array.from({ length: 11 }, (_, index) => index + 1);
  const { id: many } = await startExperiment(quintet, { seeds });
  for (const _seed of seeds) {
    const epoch = { loss: 1, accuracy: 0.5, val_loss: 1, val_accuracy: 0.5 };
    await reportEpoch(quintet, await claimNext(quintet, trainer), 1, epoch);
  }
  await page.goto(`${dashboard.url}/experiments/${many}`);
  const table = page.getByRole('table', {
    name: 'Accuracy by epoch, the first 20 of 22 lines. Hide runs to read the others',
  });
  await table.waitFor();
  expect(await table.getByRole('columnheader').count()).toBe(1 + 20);
});
