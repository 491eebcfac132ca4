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
/** The values of :dataset, :experiment and :run in addresses. */
const places: Record<string, string> = {};

usePage(fresh => {
  page = fresh;
});

beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  // This name is as long as `VGG16, all trainable (epochs 20)`, so that tables have to make room for it.
  const trainerId = await registerTrainer(quintet, [
    BASELINE,
    { ...BASELINE, key: 'augmented', title: 'Augmented, all of it trainable (20)' },
  ]);
  const dataset = await importFiles(quintet, await zipOfFaces(6), { trainPerClass: 2, validationPerClass: 4, seed: 1 });
  const classes = dataset.classes.map(({ name }) => name);
  const lettersOf = (wanted: string) =>
    dataset.images.nodes
      .filter(({ part }) => part === wanted)
      .map(({ className }) => 'ABC'[classes.indexOf(className)])
      .join('');
  const letters = lettersOf('VALIDATION');
  const [twin, image] = await Promise.all(
    (['TRAIN', 'VALIDATION'] as const).map(part =>
      quintet.database.image.findFirstOrThrow({ where: { datasetId: dataset.id, part } }),
    ),
  );
  const leak = { identical: false, distance: 1, likeness: 0.99 };
  await quintet.database.leak.create({
    data: { ...leak, datasetId: dataset.id, position: image?.position ?? 0, twinPosition: twin?.position ?? 0 },
  });
  const architectures = ['baseline', 'augmented'];
  const { id } = await startExperiment(quintet, { datasetId: dataset.id, architectures, seeds: [1, 2, 3] });
  const claims = [];
  // Five of six runs complete; the last keeps running.
  for (const right of [11, 10, 9, 8, 7, 6]) {
    const claim = await claimNext(quintet, trainerId);
    const marks = 'r'.repeat(right).padEnd(12, 'w');
    for (const epoch of [1, 2, 3]) {
      const metrics = { accuracy: 0.3 * epoch, loss: 1 / epoch, val_accuracy: right / 12, val_loss: 1, seconds: 60 };
      await reportEpoch(quintet, claim, epoch, metrics, saying(letters, marks));
    }
    // Training accuracy is far higher, and such a gap is highlighted, also in the row of the best run.
    await reportEpoch(quintet, claim, 1, {}, saying(lettersOf('TRAIN'), 'rrrrrr'), 'TRAIN');
    if (right > 6) await completeRun(quintet, claim);
    claims.push(claim);
  }
  Object.assign(places, { ':dataset': dataset.id, ':experiment': id, ':run': claims[0]?.runId });
  dashboard = await startDashboard(quintet.url);
});

afterAll(async () => {
  await dashboard?.stop();
  await quintet?.stop();
});

/** Each page, with a word that it shows once its data have loaded. */
const PAGES = [
  ['/', 'Experiments'],
  ['/experiments/:experiment', 'Is the difference real?'],
  ['/experiments/:experiment?pairs=all&rule=last', 'Show them beside their twins'],
  ['/experiments/:experiment?open=:run', 'compared'],
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
  ['/glossary', 'Confident learning'],
  ['/experiments/01a213f4-0000-7000-8000-000000000000', 'No such experiment'],
] as const;

const LOOKS = [
  ['light', 1440],
  ['dark', 390],
] as const;

async function open(address: string, word: string) {
  await page.goto(dashboard.url + address.replace(/:\w+/g, name => places[name] ?? name));
  await page.getByText(word).first().waitFor();
  await page.waitForLoadState('networkidle');
}

test.for(PAGES)('%s does not scroll sideways at widths between phone and desktop', async ([address, word]) => {
  await open(address, word);
  for (const width of [701, 820, 1001, 1261]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
});

test.for(PAGES.flatMap(([address, word]) => LOOKS.map(look => [address, word, ...look] as const)))(
  'axe finds nothing wrong with %s (%s, %s, %s pixels wide)',
  { timeout: 60_000 },
  async ([address, word, colorScheme, width]) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await open(address, word);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }))).toEqual([]);
  },
);

/** Adds helpers to the page that find the controls and tell which of them have had the focus. */
const KEYBOARD = `
  const CONTROL = 'a[href], button, input, select, textarea, summary, [role=button], [role=option], [tabindex="0"]';
  const isShown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const hasHand = element => element && getComputedStyle(element).cursor === 'pointer';
  const inWords = element => element.outerHTML.slice(0, 200);
  /** The arrow keys, not Tab, move between radio buttons. */
  const isOtherRadio = element => element.type === 'radio' && !element.checked;
  const controls = () =>
    [...document.querySelectorAll(CONTROL)].filter(one => isShown(one) && !one.disabled && one.tabIndex >= 0 && !isOtherRadio(one));
  const leadsToControl = element =>
    element.closest(CONTROL) || element.querySelector(CONTROL) || (element.closest('label') ?? element.querySelector('label'))?.control;
  /** Finds elements that show a pointer cursor but are not controls. */
  const mouseOnly = () =>
    [...document.querySelectorAll('body *')]
      .filter(one => isShown(one) && hasHand(one) && !hasHand(one.parentElement) && !leadsToControl(one))
      .map(inWords);
  const looks = element => {
    const { outlineStyle, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return JSON.stringify([outlineStyle, boxShadow, borderColor, backgroundColor]);
  };
  const reached = new Set();
  const unseen = new Set();
  const noteFocus = () => {
    const focused = document.activeElement;
    if (focused === document.body || reached.has(focused)) return false;
    reached.add(focused);
    const around = [focused, focused.parentElement, focused.nextElementSibling].filter(Boolean);
    const withFocus = around.map(looks).join();
    focused.blur();
    if (around.map(looks).join() === withFocus) unseen.add(focused);
    focused.focus({ focusVisible: true, preventScroll: true });
    return true;
  };
  window.keyboard = {
    noteFocus,
    report: () => ({
      reached: reached.size,
      mouseOnly: mouseOnly(),
      notReached: controls().filter(one => !reached.has(one)).map(inWords),
      unseen: [...unseen].map(inWords),
    }),
  };
`;

test.for(PAGES)(
  'the Tab key reaches every control that a mouse can use, and the focus is visible: %s',
  { timeout: 60_000 },
  async ([address, word]) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(address, word);
    // The last section of a long page loads when it comes near.
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.waitForFunction(`!document.querySelector('[role=status][aria-label=Loading]')`);
    await page.evaluate('scrollTo(0, 0)');
    await page.addStyleTag({ content: '* { transition: none !important }' });
    await page.evaluate(KEYBOARD);
    do await page.keyboard.press('Tab');
    while (await page.evaluate<boolean>('keyboard.noteFocus()'));
    const { reached, ...wrong } = await page.evaluate<Record<string, unknown>>('keyboard.report()');
    expect(reached).toBeGreaterThan(5);
    expect(wrong).toEqual({ mouseOnly: [], notReached: [], unseen: [] });
  },
);
