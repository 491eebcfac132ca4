import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asLatex } from '../../common/latex.ts';
import { asMarkdown, asText } from '../../common/tables.ts';
import { drawSummary } from '../../server/export/figure.ts';
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
let id: string;

// The baseline's seeds are right on 9 and 8 of 12 images, the other one's on 6 and 5.
beforeAll(async () => {
  // These tests renew no lease, and a run whose lease has expired would be claimed next.
  quintet = await startServer({ leaseSeconds: 3_600 });
  const trainerId = await registerTrainer(quintet, [BASELINE, { ...BASELINE, key: 'formula', title: '=1+<1> & "2"' }]);
  id = (await startExperiment(quintet, { architectures: ['baseline', 'formula'], seeds: [1, 2] })).id;
  for (const right of [9, 6, 8, 5]) {
    const claim = await claimNext(quintet, trainerId);
    const said = saying('AAAABBBBCCCC', 'r'.repeat(right).padEnd(12, 'w'));
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 12, val_loss: 1, seconds: 7 }, said);
    await reportEpoch(quintet, claim, 1, {}, saying('AAAABBBBCCCC', 'rrrrrrrrrrrr'), 'TRAIN');
    await completeRun(quintet, claim);
  }
});
afterAll(() => quintet.stop());

const get = (file: string) => fetch(`${quintet.url}/experiments/${id}/${file}`);

interface Experiment {
  verdict: string;
  summaryByArchitecture: { rows: Row[] }[];
  comparisons: { a: { id: string }; pValue: number; pValueAdjusted: number; sentence: string }[];
}

interface Row {
  accuracy: number;
  low: number;
  high: number;
  gap: number;
  run: { id: string; trainingSeconds: number; imagesPerSecond: number };
}

async function overGraphql(standing: string[] = []): Promise<Experiment> {
  const { experiment } = await quintet.gql<{ experiment: Experiment }>(
    `query ($id: ID!, $standing: [ID!]) { experiment(id: $id) { verdict(standing: $standing)
      summaryByArchitecture { rows { accuracy low high gap run { id trainingSeconds imagesPerSecond } } }
      comparisons(standing: $standing) { a { id } pValue pValueAdjusted sentence } } }`,
    { id, standing },
  );
  return experiment;
}

const csv = async (file: string): Promise<Record<string, string>[]> =>
  parse(await (await get(file)).text(), { columns: true });

test('CSV files have the numbers of GraphQL in full precision and names as they are', async () => {
  const { summaryByArchitecture, comparisons } = await overGraphql();
  const summary = await csv('summary.csv');
  const numbers = ['accuracy', 'low', 'high', 'gap', 'trainingSeconds', 'imagesPerSecond'];
  expect(summary.slice(0, -1).map(row => [row.run, ...numbers.map(name => Number(row[name]))])).toEqual(
    summaryByArchitecture.flatMap(({ rows }) =>
      rows.map(({ run, accuracy, low, high, gap }) => [
        ...[run.id, accuracy, low, high, gap, run.trainingSeconds, run.imagesPerSecond],
      ]),
    ),
  );
  expect(summary.map(({ name }) => name)).toEqual(['Baseline', 'Baseline', ...Array(2).fill('=1+<1> & "2"'), 'A']);
  expect(Object.keys(summary[0] ?? {}).join()).toBe(
    'architecture,name,seed,run,status,part,accuracy,low,high,lowByGroups,highByGroups,correct,total,balancedAccuracy,' +
      'trainAccuracy,gap,epoch,leakedImages,accuracyWithoutLeaks,parameters,trainableParameters,trainingSeconds,' +
      'imagesPerSecond,meanOfSeeds,standardDeviationOfSeeds',
  );
  const pairs = await csv('pairs.csv');
  expect(pairs.map(row => [row.runA, Number(row.pValue), row.sentence])).toEqual(
    comparisons.map(({ a, pValue, sentence }) => [a.id, pValue, sentence]),
  );
  expect(Object.values(pairs[0] ?? {})).not.toContain('[object Object]');
});

test('CSV for Excel begins with a byte order mark and has no formula', async () => {
  const bytes = Buffer.from(await (await get('summary.csv?spreadsheet=1')).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parse(bytes, { columns: true, bom: true });
  expect(rows.map(({ name }) => name)).toEqual(['Baseline', 'Baseline', ...Array(2).fill('\'=1+<1> & "2"'), 'A']);
});

test('an experiment without results has files with a header', async () => {
  const empty = (await startExperiment(quintet)).id;
  const lines = async (file: string) =>
    (await (await fetch(`${quintet.url}/experiments/${empty}/${file}`)).text()).split('\n');
  expect((await lines('summary.csv'))[0]).toMatch(/^architecture,name,seed,run,/);
  expect((await lines('pairs.csv'))[0]).toMatch(/^a,b,runA,runB,part,total,.*,sentence\r$/);
  expect((await lines('pairs.md'))[0]).toMatch(/^\| A \| B \| Only A right /);
  expect(await lines('pairs.tex')).toContainEqual(expect.stringMatching(/^ {4}A & B & Only A right /));
});

test('chosen runs represent their architectures in files too', async () => {
  const [, ofBaseline] = (await overGraphql()).summaryByArchitecture[0]?.rows ?? [];
  const chosen = ofBaseline?.run.id ?? '';
  const { verdict, comparisons } = await overGraphql([chosen]);
  expect(comparisons[0]?.a.id).toBe(chosen);
  expect((await csv(`pairs.csv?standing=${chosen}`)).map(row => [row.runA, Number(row.pValue)])).toEqual(
    comparisons.map(({ a, pValue }) => [a.id, pValue]),
  );
  expect(await (await get(`summary.md?standing=${chosen}`)).text()).toContain(verdict);
});

test('Markdown and LaTeX are served as files, and an unknown file is not found', async () => {
  const markdown = await get('summary.md');
  expect(markdown.headers.get('content-disposition')).toBe('attachment; filename="summary.md"');
  // Mean 8.5 of 12, standard deviation √0.5 of 12.
  expect(await markdown.text()).toContain('| Baseline | 70.8 ± 5.9 % | 2 seeds |');
  expect(await (await get('summary.tex')).text()).toContain('Baseline & 70.8 $\\pm$ 5.9 \\%');
  expect((await get('summary.doc')).status).toBe(404);
  expect((await get('pairs.svg')).status).toBe(404);
  expect((await fetch(`${quintet.url}/experiments/nothing/summary.csv`)).status).toBe(404);
});

test('a line break in a name does not end a row', () => {
  const grid = { header: ['Run'], rows: [['first\nsecond']], rightAligned: [] };
  expect(asMarkdown(grid).split('\n')).toEqual(['| Run |', '| --- |', '| first second |']);
  expect(asText(grid).split('\n')).toEqual(['Run', 'first second']);
  expect(asLatex(grid, 'Runs').split('\n')).toContain('    first second \\\\');
});

test('the figure is an SVG or PNG with the same numbers, whatever the names are', async () => {
  const svg = await get('summary.svg');
  expect(svg.headers.get('content-type')).toContain('image/svg+xml');
  const text = await svg.text();
  expect(text).toContain('>70.8 ± 5.9 % (2 seeds)<');
  expect(text).toContain('>=1+&lt;1&gt; &amp; &quot;2&quot;<');
  const { width, height, format } = await sharp(Buffer.from(await (await get('summary.png')).arrayBuffer())).metadata();
  // Two rows of 30 between 34 above and 46 below, 770 wide, three dots for each.
  expect([format, width, height]).toEqual(['png', 3 * 770, 3 * 140]);
});

test('bars are drawn to scale', () => {
  const run = { id: '', seed: 1, status: 'COMPLETED', parameterCount: null, trainableParameterCount: null };
  const row = {
    part: 'VALIDATION',
    accuracy: 0.75,
    low: 0.7,
    high: 0.8,
    byGroups: null,
    correct: 3,
    total: 4,
    epoch: 1,
  };
  const unknown = { balancedAccuracy: null, trainAccuracy: null, gap: null, withoutLeaks: null };
  const svg = drawSummary({
    summaryNote: '',
    chance: { part: 'VALIDATION', className: 'A', accuracy: 0.5, correct: 2, total: 4 },
    summaryByArchitecture: [
      {
        name: 'Baseline',
        architecture: { key: 'baseline' },
        mean: 0.75,
        standardDeviation: null,
        rows: [{ ...row, ...unknown, run: { ...run, trainingSeconds: null, imagesPerSecond: null } }],
      },
    ],
  });
  // From 50 to 80 % over 320 pixels from 240 on: 75 % at 240 + 320 · 25 / 30, chance at the beginning.
  expect(svg).toContain('<circle cx="506.7"');
  expect(svg).toContain('<path d="M453.3 49H560.0"');
  expect(svg).toContain('<path d="M240.0 34V64"');
});
