import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { importFiles } from '../support/dataset.ts';
import { zipOfFaces } from '../support/faces.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, claimNext, registerTrainer, reportEpoch, saying, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;
/** The values of :dataset, :experiment and :run in addresses. */
const places: Record<string, string> = {};

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  const keys = ['baseline', 'augmented', 'deep'];
  const trainerId = await registerTrainer(
    quintet,
    keys.map(key => ({ ...BASELINE, key, title: key })),
  );
  const dataset = await importFiles(quintet, await zipOfFaces(6), { trainPerClass: 2, validationPerClass: 4, seed: 1 });
  const classes = dataset.classes.map(({ name }) => name);
  const letters = dataset.images.nodes
    .filter(({ part }) => part === 'VALIDATION')
    .map(({ className }) => 'ABC'[classes.indexOf(className)])
    .join('');
  const { id } = await startExperiment(quintet, { datasetId: dataset.id, architectures: keys });
  for (const right of [12, 9, 6]) {
    const claim = await claimNext(quintet, trainerId);
    const marks = 'r'.repeat(right).padEnd(12, 'w');
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 12, val_loss: 1 }, saying(letters, marks));
    places[':run'] = claim.runId;
  }
  Object.assign(places, { ':dataset': dataset.id, ':experiment': id });
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

const open = (address: string) => page.goto(dashboard.url + address.replace(/:\w+/g, name => places[name] ?? name));

const marks = () => page.getByRole('link', { name: 'in the glossary' });

/** The pages with question marks, and the fragments of the entries that they lead to. */
const PAGES = [
  ['/experiments/:experiment', ['mcnemar', 'holm', 'group']],
  ['/experiments/:experiment/images?show=wrong-labels', ['confident-learning']],
  ['/experiments/new', ['protocol']],
  ['/runs/:run', ['calibration']],
  ['/datasets/new', ['group']],
  ['/datasets/:dataset', ['leak']],
] as const;

test.for(PAGES)('the question marks of %s lead to entries of the glossary', async ([address, ids]) => {
  await open(address);
  const found = async () => (await marks().all()).map(async mark => (await mark.getAttribute('href'))?.split('#')[1]);
  await expect.poll(async () => Promise.all(await found()), { timeout: 20_000 }).toEqual(ids);
  for (const [index, id] of ids.entries()) {
    const mark = marks().nth(index);
    const name = await mark.getAttribute('aria-label');
    await mark.press('Enter');
    await page.waitForURL(`**/glossary#${id}`);
    const entry = page.locator(`section[id="${id}"]`);
    expect(name).toBe(`${await entry.getByRole('heading').textContent()} in the glossary`);
    await expect.poll(async () => (await entry.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.goBack();
    await mark.waitFor();
  }
});

test('each entry of the glossary has two or three sentences, an example and a link to its source', async () => {
  await open('/glossary');
  const terms = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(terms).toEqual(
    expect.arrayContaining(['Protocol', 'Group', 'McNemar’s test', 'Holm’s method', 'Calibration']),
  );
  for (const term of terms) {
    const entry = page.getByRole('region', { name: term, exact: true });
    const [text = '', example = ''] = await entry.getByRole('paragraph').allTextContents();
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
    expect([term, sentences.length >= 2 && sentences.length <= 3]).toEqual([term, true]);
    expect(example).toMatch(/^Example: ./);
    expect(await entry.getByRole('link').getAttribute('href')).toMatch(/^https:\/\//);
  }
});
