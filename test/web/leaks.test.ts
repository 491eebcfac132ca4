import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { importFiles } from '../support/dataset.ts';
import { leakyArchive } from '../support/leaky.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { claimNext, registerTrainer, reportEpoch, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer();
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

test('an experiment reports leaks and links to the pairs, with contradicting labels marked', async () => {
  const { files, splitCsv } = await leakyArchive();
  const { id: datasetId } = await importFiles(quintet, files, { name: 'leaky', splitCsv });
  const trainerId = await registerTrainer(quintet);
  const { id } = await startExperiment(quintet, { datasetId });
  const vectors = [1, 0, 0, 0, 0, 1, 0].map(index => (index === 0 ? [0.9, 0.1] : [0.1, 0.9]));
  await reportEpoch(quintet, await claimNext(quintet, trainerId), 1, { val_accuracy: 5 / 7, val_loss: 1 }, vectors);

  await page.goto(`${dashboard.url}/experiments/${id}`);
  const leaks = page.getByRole('region', { name: 'Leaks' });
  await leaks.getByText('Without them, Baseline scores 66.7 % instead of 71.4 %.').waitFor();
  await leaks.getByText('Accuracy of each run with and without them').click();
  expect(await leaks.getByRole('row').last().textContent()).toBe('Baseline71.4\u00a0%66.7\u00a0%20.8–93.92 / 3');
  await leaks.getByRole('link', { name: 'Show them beside their twins' }).click();

  const pairs = page.getByRole('region', { name: 'Leaks' }).getByRole('listitem');
  await expect.poll(() => pairs.count()).toBe(4);
  expect(await pairs.filter({ hasText: 'labels differ' }).allTextContents()).toEqual([
    expect.stringMatching(/^youngvalidationoldtraining.*labels differ$/),
  ]);
  expect(await pairs.filter({ hasText: /(?<!near-)identical/ }).count()).toBe(1);
  await pairs.getByRole('img', { name: 'old/re-encoded.jpg, old, validation' }).waitFor();
});
