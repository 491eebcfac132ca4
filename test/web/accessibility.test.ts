import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usePage } from '../support/browser.ts';
import { startDashboard, type TestDashboard } from '../support/dashboard.ts';
import { importFiles } from '../support/dataset.ts';
import { zipOfFaces } from '../support/faces.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  claimNext,
  completeRun,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let dashboard: TestDashboard;
let page: Page;
/** What stands for :dataset, :experiment and :run in an address. */
const places: Record<string, string> = {};

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  const trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'augmented', title: 'Augmented' }]);
  const dataset = await importFiles(quintet, await zipOfFaces(6), { trainPerClass: 2, validationPerClass: 4, seed: 1 });
  const classes = dataset.classes.map(({ name }) => name);
  const validation = dataset.images.nodes.filter(({ part }) => part === 'VALIDATION');
  const letters = validation.map(({ className }) => 'ABC'[classes.indexOf(className)]).join('');
  const architectures = ['baseline', 'augmented'];
  const { id } = await startExperiment(quintet, { datasetId: dataset.id, architectures, seeds: [1, 2, 3] });
  const claims = [];
  // Five of six complete; the last goes on.
  for (let right = 6; right < 12; right += 1) {
    const claim = await claimNext(quintet, trainerId);
    const marks = 'r'.repeat(right).padEnd(12, 'w');
    for (const epoch of [1, 2, 3]) {
      const metrics = { accuracy: 0.3 * epoch, loss: 1 / epoch, val_accuracy: right / 12, val_loss: 1, seconds: 60 };
      await reportEpoch(quintet, claim, epoch, metrics, saying(letters, marks));
    }
    if (right < 11) await completeRun(quintet, claim);
    claims.push(claim);
  }
  Object.assign(places, { ':dataset': dataset.id, ':experiment': id, ':run': claims[0]?.runId });
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

/** Each page with a word that stands on it once its data are there. */
const PAGES = [
  ['/', 'Experiments'],
  ['/experiments/:experiment', 'Is the difference real?'],
  ['/experiments/:experiment/images?show=all-wrong', 'All wrong'],
  ['/experiments/:experiment/images?show=wrong-labels', 'Label probably wrong'],
  ['/experiments/new', 'Start'],
  ['/runs', 'Augmented'],
  ['/runs?columns=number,status,bestAccuracy,learningRate&query=seed+%3D+1', 'Augmented'],
  ['/runs/compare?runs=1,2', 'Curves'],
  ['/runs/:run', 'Configuration'],
  ['/runs/new?experiment=:experiment', 'Start'],
  ['/queue', 'Augmented'],
  ['/datasets', 'Datasets'],
  ['/datasets/:dataset', 'Images'],
  ['/datasets/new', 'zip'],
  ['/trainers', 'test'],
  ['/experiments/01a213f4-0000-7000-8000-000000000000', 'No such experiment'],
] as const;

const LOOKS = [
  ['light', 1440],
  ['dark', 390],
] as const;

test.for(PAGES.flatMap(([address, word]) => LOOKS.map(look => [address, word, ...look] as const)))(
  'axe finds nothing wrong with %s (%s, %s, %s pixels wide)',
  { timeout: 60_000 },
  async ([address, word, colorScheme, width]) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(dashboard.url + address.replace(/:\w+/, name => places[name] ?? name));
    await page.getByText(word).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }))).toEqual([]);
  },
);
