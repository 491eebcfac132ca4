import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { makeManyRuns } from '../support/manyRuns.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { reportEpoch, startClaimedRun } from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer();
  await makeManyRuns(quintet, 20);
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

const ask = async (query: string) => {
  await page.getByRole('searchbox', { name: 'Find runs' }).fill(query);
  await page.keyboard.press('Enter');
};

/** The numbers of the runs in the table, in its order. */
const numbers = async () => {
  const names = await page.getByRole('rowheader').allTextContents();
  return names.map(name => Number(/run (\d+)$/.exec(name)?.[1]));
};

test('a query can be typed and sorted by a column, and survives a reload', async () => {
  await page.goto(`${dashboard.url}/runs`);
  await page.getByRole('rowheader').first().waitFor();
  expect(await numbers()).toHaveLength(20);
  await ask('architecture = augmented and learningRate <= 1e-3');
  // Of runs 3, 8, 13 and 18 (n = 2, 7, 12, 17), all but n = 7 have one of the first three learning rates.
  await expect.poll(numbers).toEqual([18, 13, 3]);
  expect(await page.locator('input:focus').getAttribute('type')).toBe('search');
  await page.getByRole('button', { name: 'Accuracy' }).click();
  await page.getByRole('button', { name: 'Accuracy' }).click();
  await expect.poll(numbers).toEqual([3, 13, 18]);
  await page.reload();
  await expect.poll(numbers).toEqual([3, 13, 18]);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('bestAccuracy');
  await page.goBack();
  await expect.poll(numbers).toEqual([18, 13, 3]);
});

test('an invalid query shows an error beside the field, and the table stays', async () => {
  await page.goto(`${dashboard.url}/runs?query=seed+%3D+1`);
  await expect.poll(numbers).toHaveLength(5);
  await ask('learningrate > 0');
  await page.getByText('At character 1: there is no `learningrate`; did you mean `learningRate`?').waitFor();
  expect(await numbers()).toHaveLength(5);
});

test('columns can be chosen by keyboard, and the address contains them', async () => {
  await page.goto(`${dashboard.url}/runs?columns=status,bestAccuracy`);
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  await page.getByRole('combobox', { name: 'Add a column' }).fill('max(val_acc');
  await page.getByRole('option', { name: 'max(val_accuracy)' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('columnheader', { name: 'max(val_accuracy)' }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: 'max(val_accuracy)' }).waitFor();
  await expect
    .poll(async () => (await page.getByRole('columnheader').allTextContents()).map(text => text.replace(/ [↓↑]$/, '')))
    .toEqual(['Run', 'Status', 'Accuracy', 'max(val_accuracy)']);
});

test('a column moved twice at once moves two places', async () => {
  await page.goto(`${dashboard.url}/runs?columns=status,bestAccuracy,seed`);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Move Seed to the left' }).waitFor();
  await page.evaluate(`for (const _ of [1, 2]) document.querySelector('[aria-label="Move Seed to the left"]').click()`);
  await expect.poll(() => new URL(page.url()).searchParams.get('columns')).toBe('seed,status,bestAccuracy');
});

test('selected runs can be compared: accuracies with intervals, and the settings that differ', async () => {
  await page.goto(`${dashboard.url}/runs`);
  await page.getByRole('checkbox', { name: 'Select run 11', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Select run 12', exact: true }).check();
  await page.getByRole('link', { name: 'Compare' }).click();
  const table = page.getByRole('table', { name: /^Accuracies and settings/ });
  await table.waitFor();
  expect(new URL(page.url()).search).toBe('?runs=12,11');
  expect(await table.getByRole('columnheader', { name: 'learningRate' }).count()).toBe(1);
  // 0.3 + 0.6 x 11 / 20 and 0.3 + 0.6 x 10 / 20.
  expect(await table.locator('tbody td:nth-child(2)').allTextContents()).toEqual(['63.0 %', '60.0 %']);
});

test('runs are deleted after a confirmation that states how many, can be found and can be restored', async () => {
  await page.goto(`${dashboard.url}/runs?query=number+%3C+3`);
  await page.getByRole('checkbox', { name: 'Select all runs shown' }).check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog', { name: 'Delete 2 runs?' }).waitFor();
  await page.getByRole('button', { name: 'Delete 2 runs' }).click();
  await page.getByText('No runs match').waitFor();
  await page.getByRole('link', { name: 'deleted' }).click();
  await expect.poll(numbers).toEqual([2, 1]);
  await page.getByRole('checkbox', { name: 'Select run 2', exact: true }).check();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(numbers).toEqual([1]);
  await page.getByRole('checkbox', { name: 'Select run 1', exact: true }).check();
  await page.getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByRole('button', { name: 'Delete 1 run permanently' }).click();
  await page.getByText('No runs match').waitFor();
  expect(await quintet.gql('{ run(id: "1") { id } other: run(id: "2") { deletedAt } }')).toEqual({
    run: null,
    other: { deletedAt: null },
  });
});

test('a selected range of an axis becomes part of the query', async () => {
  await page.goto(`${dashboard.url}/runs?view=parallel&columns=seed,bestAccuracy,learningRate`);
  const axis = page.locator('[data-axis="bestAccuracy"]');
  await axis.waitFor();
  const box = await axis.boundingBox();
  if (!box) throw new Error('The axis is not on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + 1);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4, { steps: 4 });
  await page.mouse.up();
  // Accuracies go from 0.3 for run 1 to 0.87 for run 20: the upper quarter begins at 0.7275, and run 16 has 0.75.
  await expect.poll(numbers).toEqual([20, 19, 18, 17, 16]);
  expect(new URL(page.url()).searchParams.get('query')).toMatch(/^bestAccuracy >= 0\.7\d+$/);
});

test('a diverged run does not remove the axis for the others', async () => {
  const { claim } = await startClaimedRun(quintet);
  await reportEpoch(quintet, claim, 1, { val_loss: 'NaN' });
  await page.goto(`${dashboard.url}/runs?view=parallel&columns=seed,val_loss`);
  await page.locator('[data-axis="val_loss"]').waitFor();
});

test('the error of a failed deletion disappears when its dialog is closed', async () => {
  await page.goto(`${dashboard.url}/runs?query=number+%3D+6`);
  await page.getByRole('checkbox', { name: 'Select run 6', exact: true }).check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.route('**/graphql', route => route.abort());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete 1 run' }).click();
  await dialog.getByRole('alert').waitFor();
  await page.unroute('**/graphql');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete 1 run' }).waitFor();
  expect(await dialog.getByRole('alert').count()).toBe(0);
});

test('a run’s name, tags and notes can be edited on its page', async () => {
  await page.goto(`${dashboard.url}/runs?query=number+%3D+5`);
  await page.getByRole('link', { name: /run 5$/ }).click();
  await page.getByRole('button', { name: 'Edit name, tags and notes' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The good one');
  await page.getByRole('combobox', { name: 'Tags' }).fill('final');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Blurred faces.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'The good one' }).waitFor();
  expect(await quintet.gql('{ run(id: "5") { name tags notes } }')).toEqual({
    run: { name: 'The good one', tags: ['final'], notes: 'Blurred faces.' },
  });
});

test('a metric called like a hyperparameter is a column of its own, and Columns opens', async () => {
  const { runId } = await startClaimedRun(quintet, { hyperparameters: { learningRate: 0.25 } });
  await quintet.gql(
    'mutation ($runId: ID!, $points: [MetricPointInput!]!) { logMetrics(runId: $runId, points: $points) }',
    {
      runId,
      points: ['learningRate', 'seed', 'and', 'a`b'].map((key, index) => ({ key, step: 1, value: index + 70 })),
    },
  );
  await page.goto(`${dashboard.url}/runs?query=learningRate+%3D+0.25&columns=learningRate,seed`);
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['last(learningRate)', 'last(seed)', 'and (`and`)', 'a`b (`a``b`)']) {
    await page.getByRole('combobox', { name: 'Add a column' }).fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await expect
    .poll(() => page.getByRole('row').nth(1).getByRole('cell').allTextContents())
    .toEqual(['0.25', '1', '70', '71', '72', '73']);
});

test('a status link keeps the rest of the query, and replaces the status of another link', async () => {
  await page.goto(`${dashboard.url}/runs?query=seed+%3D+1+or+seed+%3D+2`);
  const query = () => new URL(page.url()).searchParams.get('query');
  const link = (name: string) =>
    page.getByRole('navigation', { name: 'Runs by status' }).getByRole('link', { name }).click();
  await link('completed');
  await expect.poll(query).toBe('(seed = 1 or seed = 2) and status = completed');
  await link('failed');
  await expect.poll(query).toBe('(seed = 1 or seed = 2) and status = failed');
  await link('all');
  await expect.poll(query).toBe('(seed = 1 or seed = 2)');
});

test('saving notes leaves a name and tags that another tab has changed', async () => {
  await page.goto(`${dashboard.url}/runs?query=number+%3D+6`);
  await page.getByRole('link', { name: /run 6$/ }).click();
  await page.getByRole('button', { name: 'Edit name, tags and notes' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('Mine.');
  await quintet.gql(`mutation { updateRun(id: "6", input: { name: "Theirs", tags: ["theirs"] }) { id } }`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Theirs' }).waitFor();
  expect(await quintet.gql('{ run(id: "6") { name tags notes } }')).toEqual({
    run: { name: 'Theirs', tags: ['theirs'], notes: 'Mine.' },
  });
});
