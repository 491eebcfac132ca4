import { countScripts, openBrowser } from '../test/support/browser.ts';
import { startExperiment } from '../test/support/scene.ts';
import { withGround } from './dashboard/ground.ts';
import { type Frames, framesWhile, hoverOver, type Loading, load } from './dashboard/measure.ts';
import { makeStudy } from './dashboard/study.ts';

// `npm run bench:dashboard` measures how fast pages with much data load, and whether they stutter. It starts its own Quintet, with five
// runs of 1,000 epochs and 500 runs in the table, and a real browser. It needs the built dashboard, which `npm start` and `npm test` make.

const EPOCHS = 1000;
const SEEDS = 100;
const LOADS = 5;
const CURVES = '[role="slider"] canvas';
const CONTENT_TARGET = 1000;
const FRAME_TARGET = 100;
const SCRIPTS_TARGET = 250;

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${Math.round(value)} ms`;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const verdict = (value: number, target: number) =>
  `${ms(value)} (${value < target ? 'below' : 'NOT below'} ${ms(target)})`;

function reportLoads(name: string, loads: Loading[]): void {
  say(
    `${name}: first paint ${ms(median(loads.map(({ paint }) => paint)))}, content after ${verdict(median(loads.map(({ content }) => content)), CONTENT_TARGET)}; all: ${loads.map(({ content }) => ms(content)).join(', ')}`,
  );
}

function reportFrames(name: string, { longest, median, blocked, cpu }: Frames): void {
  say(
    `${name}: longest frame ${verdict(longest, FRAME_TARGET)}, median ${ms(median)}, blocked for more than 100 ms ${blocked.length} times, ${ms(cpu)} of computing in all`,
  );
}

await withGround(async ({ quintet, url }) => {
  say(`Writing five runs of ${EPOCHS} epochs and ${5 * SEEDS} runs …`);
  const { id, datasetId } = await makeStudy(quintet, EPOCHS);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const experiment = `${url}/experiments/${id}`;
    const timesOver = async (address: string, selector: string) => {
      const loads: Loading[] = [];
      for (let n = 0; n < LOADS; n++) loads.push(await load(browser, address, selector));
      return loads;
    };
    reportLoads('Experiment, summary', await timesOver(experiment, 'main td'));
    reportLoads('Experiment, curves', await timesOver(experiment, CURVES));
    const scripts = countScripts(page);
    await page.goto(experiment);
    await page.locator(CURVES).nth(1).waitFor();
    await page.waitForLoadState('networkidle');
    const kilobytes = (await scripts()) / 1000;
    say(
      `Experiment, scripts: ${kilobytes.toFixed(0)} kB compressed (${kilobytes < SCRIPTS_TARGET ? 'below' : 'NOT below'} ${SCRIPTS_TARGET} kB)`,
    );
    const idle = () => page.evaluate<void>('new Promise(done => setTimeout(done, 3000))');
    reportFrames('Idle, for comparison', await framesWhile(page, idle));
    reportFrames('Hovering over the curves', await framesWhile(page, () => hoverOver(page, CURVES)));
    await page.goto(`${experiment}?smooth=0.6&charts=each`);
    await page.locator(CURVES).nth(9).waitFor();
    reportFrames('Hovering, smoothed, one chart per run', await framesWhile(page, () => hoverOver(page, CURVES)));

    await startExperiment(quintet, {
      datasetId,
      architectures: ['baseline', 'regularized', 'augmented', 'vgg16-frozen', 'vgg16-trainable'],
      seeds: Array.from({ length: SEEDS }, (_, index) => index + 1),
    });
    reportLoads('Runs', await timesOver(`${url}/runs`, 'main td'));
  } finally {
    await browser.close();
  }
});
process.exit(0);
