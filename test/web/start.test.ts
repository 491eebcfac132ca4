import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, makeDataset, registerTrainer, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;
let datasetId: string;

/** The baseline, and an architecture with every kind of hyperparameter, grouped by its schema. */
const PLAIN = {
  ...BASELINE,
  defaults: { imageSize: 128, epochs: 30 },
  hyperparametersSchema: {
    type: 'object',
    properties: {
      epochs: { type: 'integer', minimum: 1, title: 'Epochs', group: 'Training' },
      imageSize: { type: 'integer', minimum: 16, title: 'Image size', group: 'Images' },
    },
  },
};
const VARIED = {
  ...BASELINE,
  key: 'varied',
  title: 'Varied',
  defaults: { imageSize: 128, epochs: 50, axis: 1, flip: true, range: [0.8, 1.2], stages: [1, 2, 3] },
  hyperparametersSchema: {
    type: 'object',
    properties: {
      epochs: { type: 'integer', minimum: 1, title: 'Epochs', group: 'Training' },
      imageSize: { type: 'integer', minimum: 16, title: 'Image size', group: 'Images' },
      axis: { type: 'number', enum: [1, -1], title: 'Axis', group: 'Network' },
      flip: { type: 'boolean', title: 'Flip', group: 'Augmentation' },
      range: {
        type: 'array',
        prefixItems: [{ type: 'number' }, { type: 'number' }],
        title: 'Brightness',
        group: 'Augmentation',
      },
      stages: { type: 'array', items: { type: 'integer' }, title: 'Stages', group: 'Network' },
    },
  },
};

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer();
  await registerTrainer(quintet, [PLAIN, VARIED]);
  datasetId = await makeDataset(quintet.database);
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

beforeEach(async () => {
  await page.goto(`${dashboard.url}/experiments/new`);
  await page.getByRole('button', { name: 'Start 2 runs' }).waitFor();
});

/** Returns the runs of the experiment whose page has opened, as the server stores them. */
async function started() {
  await page.waitForURL(/\/experiments\/[0-9a-f-]{36}$/);
  const id = new URL(page.url()).pathname.slice('/experiments/'.length);
  const { experiment } = await quintet.gql<{
    experiment: { runs: { seed: number; architecture: { key: string }; hyperparameters: object }[] };
  }>('query ($id: ID!) { experiment(id: $id) { runs { seed architecture { key } hyperparameters } } }', { id });
  return experiment.runs;
}

const group = (name: string) => page.locator('details', { has: page.locator('summary', { hasText: name }) });

test('all architectures with several seeds start in one action', async () => {
  const all = page.getByRole('checkbox', { name: 'All 2 architectures' });
  expect(await all.isChecked()).toBe(true);
  await all.uncheck();
  await page.getByText('Choose at least one architecture.').waitFor();
  await all.check();
  await page.getByLabel('Seeds').fill('3, 5-6');
  await page.getByRole('button', { name: 'Start 6 runs' }).click();
  expect((await started()).map(({ seed, architecture }) => `${architecture.key} ${seed}`)).toEqual([
    'baseline 3',
    'varied 3',
    'baseline 5',
    'varied 5',
    'baseline 6',
    'varied 6',
  ]);
});

test('hyperparameters are grouped and ordered by their schema; those of only some architectures are collapsed', async () => {
  const summaries = await page.locator('summary').allTextContents();
  expect(summaries.map(text => text.trim())).toEqual([
    'Training',
    'Images',
    'Network axis, stages',
    'Augmentation flip, brightness',
  ]);
  expect(await group('Training').getAttribute('open')).toBe('');
  expect(await page.getByLabel('Epochs').getAttribute('placeholder')).toBe('30 for Baseline; 50 for Varied');
  expect(await page.getByLabel('Axis').isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Network' }).click();
  expect(await page.getByLabel('Axis').isVisible()).toBe(true);
});

test('numbers, choices, switches and pairs of numbers are sent with the right type', async () => {
  for (const name of ['Network', 'Augmentation']) await page.locator('summary', { hasText: name }).click();
  await page.getByLabel('Epochs').fill('7');
  await page.getByLabel('Axis').selectOption('-1');
  await page.getByRole('switch', { name: 'Flip' }).uncheck({ force: true });
  await page.getByLabel('Brightness, second number').fill('');
  await page.getByText('Enter two numbers.').waitFor();
  await page.getByLabel('Brightness, second number').fill('1.5');
  await page.getByText('4 changes from the defaults').waitFor();
  await page.getByRole('button', { name: 'Start 2 runs' }).click();
  expect((await started()).map(({ hyperparameters }) => hyperparameters)).toEqual([
    { imageSize: 128, epochs: 7 },
    { imageSize: 128, epochs: 7, axis: -1, flip: false, range: [0.8, 1.5], stages: [1, 2, 3] },
  ]);
});

test('a reset field shows the value that will be sent', async () => {
  await page.locator('summary', { hasText: 'Network' }).click();
  await page.getByLabel('Stages').fill('[4');
  await page.getByText('This is not valid JSON.').waitFor();
  await page.getByRole('button', { name: 'Reset Stages' }).click();
  expect(await page.getByLabel('Stages').inputValue()).toBe('[1,2,3]');
});

test('more seeds than the server accepts are refused before they are sent', async () => {
  for (const tooMany of ['0-100', '1-60, 101-150']) {
    await page.getByLabel('Seeds').fill(tooMany);
    await page.getByText('At most 100 seeds are allowed.').first().waitFor();
    await page.getByLabel('Seeds').fill('1');
    await page.getByRole('button', { name: 'Start 2 runs' }).waitFor();
  }
  await page.getByLabel('Seeds').fill('1-60, 51-100');
  await page.getByRole('button', { name: 'Start 200 runs' }).waitFor();
});

test('an additional run of an architecture starts from its latest run, with the next seed', async () => {
  const { id, runs } = await startExperiment(quintet, {
    datasetId,
    architectures: ['baseline', 'varied'],
    seeds: [1, 2],
    hyperparameters: { imageSize: 96, epochs: 12, axis: -1 },
  });
  await page.goto(`${dashboard.url}/runs/new?experiment=${id}`);
  await page.getByRole('radio', { name: 'Varied' }).check();
  await page.getByText(`same as run ${runs.at(-1)?.number}`).waitFor();
  expect(await page.getByRole('textbox', { name: 'Seed' }).inputValue()).toBe('3');
  await page.getByRole('button', { name: 'Start run' }).click();
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
  const { run } = await quintet.gql<{ run: object }>(
    'query ($id: ID!) { run(id: $id) { seed architecture { key } hyperparameters experiment { id } } }',
    { id: page.url().split('/').at(-1) },
  );
  expect(run).toEqual({
    seed: 3,
    architecture: { key: 'varied' },
    experiment: { id },
    hyperparameters: { imageSize: 96, epochs: 12, axis: -1, flip: true, range: [0.8, 1.2], stages: [1, 2, 3] },
  });
});

test('a run of an architecture new to the experiment starts from the settings that all its runs share', async () => {
  const { id } = await startExperiment(quintet, {
    datasetId,
    seeds: [7],
    hyperparameters: { imageSize: 96, epochs: 12 },
  });
  await page.goto(`${dashboard.url}/runs/new?experiment=${id}`);
  await page.getByText('same as the defaults with the experiment’s epochs and image size').waitFor();
  expect(await page.getByRole('radio', { name: 'Varied' }).isChecked()).toBe(true);
  expect(await page.getByLabel('Epochs').inputValue()).toBe('12');
  expect(await page.getByLabel('Image size').inputValue()).toBe('96');
  expect(await page.getByRole('textbox', { name: 'Seed' }).inputValue()).toBe('7');
  await page.goto(`${dashboard.url}/runs/new?experiment=${id}&epochs=40`);
  await page.getByText('1 change from the defaults with').waitFor();
  expect(await page.getByLabel('Epochs', { exact: true }).inputValue()).toBe('40');
});

test('the form states the smallest image size that an architecture accepts', async () => {
  // The schema allows 16. Five times, a 3 x 3 convolution removes two pixels and pooling halves the rest: 94 pixels
  // leave one.
  await page.getByLabel('Image size').fill('93');
  await page.getByText('needs images of 94 pixels or more').first().waitFor();
  await page.getByText('Set the image size to 94 or more, or leave out Baseline, Varied.').waitFor();
  await page.getByText('From 94.').first().waitFor();
  await page.getByLabel('Image size', { exact: true }).fill('94');
  await page.getByText('needs images of 94 pixels').first().waitFor({ state: 'detached' });
});
