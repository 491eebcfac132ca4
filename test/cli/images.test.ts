import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quintet as command } from '../support/command.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { BASELINE, claimNext, makeDataset, registerTrainer, reportEpoch, startExperiment } from '../support/scene.ts';

let quintet: TestServer;
let id: string;

// The probability of A for eight images of A and eight of B: with only two of each, their accuracy could be chance. Both networks
// confidently predict B for the second image of A. Only `=1+1` gets the second image of B wrong.
const SAID = {
  baseline: [0.9, 0.05, ...Array<number>(6).fill(0.9), 0.2, 0.4, ...Array<number>(6).fill(0.1)],
  formula: [0.8, 0.15, ...Array<number>(6).fill(0.8), 0.1, 0.6, ...Array<number>(6).fill(0.1)],
};
const OTHERS = [0, 2, 3, 4, 5, 6, 7];

beforeAll(async () => {
  quintet = await startServer({ leaseSeconds: 3_600 });
  const trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'formula', title: '=1+1' }]);
  const datasetId = await makeDataset(quintet.database, 8, ['A', 'B']);
  ({ id } = await startExperiment(quintet, { datasetId, architectures: ['baseline', 'formula'] }));
  for (const [said, val_accuracy] of [
    [SAID.baseline, 15 / 16],
    [SAID.formula, 14 / 16],
  ] as const) {
    const claim = await claimNext(quintet, trainerId);
    const vectors = said.map(a => [a, 1 - a]);
    await reportEpoch(quintet, claim, 1, { val_accuracy, val_loss: 1 }, vectors);
  }
});
afterAll(() => quintet.stop());

const images = async (...args: string[]) => (await command(quintet.url, 'images', id, ...args)).stdout;

test('labels that are probably wrong are listed with the prediction of every network', async () => {
  const rows: Record<string, string>[] = parse(await images('--wrong-labels', '--format', 'csv'), { columns: true });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    file: 'A/VALIDATION-1.png',
    class: 'A',
    part: 'VALIDATION',
    label_suspected: 'true',
    likely_class: 'B',
    'Baseline: class': 'B',
    // The names are those of the data, even where a spreadsheet would take one for a formula.
    '=1+1: class': 'B',
  });
  // (0.05 + 0.15) / 2
  expect(Number(rows[0]?.label_quality)).toBeCloseTo(0.1, 6);
  expect(Number(rows[0]?.['Baseline: probability of label'])).toBeCloseTo(0.05, 6);
});

test('images are filtered by outcome, the most confident mistake first', async () => {
  const files = async (...args: string[]) => [...(await images(...args)).matchAll(/[AB]\/VALIDATION-\d/g)].map(String);
  expect(await files('--all-wrong')).toEqual(['A/VALIDATION-1']);
  expect(await files('--some-wrong')).toEqual(['B/VALIDATION-1']);
  const othersOf = (name: string) => OTHERS.map(n => `${name}/VALIDATION-${n}`);
  expect(await files('--all-right')).toEqual([...othersOf('A'), ...othersOf('B')]);
  expect(await files('--class', 'B')).toEqual(['B/VALIDATION-1', ...othersOf('B')]);
});
