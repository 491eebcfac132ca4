import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quintet as command } from '../support/command.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import {
  BASELINE,
  claimNext,
  completeRun,
  makeDataset,
  registerTrainer,
  reportEpoch,
  saying,
  startExperiment,
} from '../support/scene.ts';

let quintet: TestServer;
let id: string;
let name: string;

// Baseline is right on 9 of 12 images and on 10 with another seed; the others on 6 and on 3.
beforeAll(async () => {
  quintet = await startServer();
  const trainerId = await registerTrainer(quintet, [
    BASELINE,
    { ...BASELINE, key: 'regularized', title: 'Dropout & norm_2 | 50 %' },
    { ...BASELINE, key: 'formula', title: '=1+1' },
  ]);
  const datasetId = await makeDataset(quintet.database, [6, 4, 2]);
  const architectures = ['baseline', 'regularized', 'formula'];
  id = (await startExperiment(quintet, { datasetId, architectures })).id;
  const second = { experimentId: id, architecture: 'baseline', seed: 2 };
  await quintet.gql('mutation ($input: StartRunInput!) { startRun(input: $input) { id } }', { input: second });
  for (const right of [9, 6, 3, 10]) {
    const claim = await claimNext(quintet, trainerId);
    const said = saying('AAAAAABBBBCC', 'r'.repeat(right).padEnd(12, 'w'));
    await reportEpoch(quintet, claim, 1, { val_accuracy: right / 12, val_loss: 1 }, said);
    await reportEpoch(quintet, claim, 1, {}, saying('AAAAAABBBBCC', 'rrrrrrrrrrrr'), 'TRAIN');
    await completeRun(quintet, claim);
  }
  const { experiment } = await quintet.gql<{ experiment: { name: string } }>(
    'query ($id: ID!) { experiment(id: $id) { name } }',
    { id },
  );
  name = experiment.name;
});
afterAll(() => quintet.stop());

const compare = (...args: string[]) => command(quintet.url, 'compare', ...args);

interface Experiment {
  verdict: string;
  summaryByArchitecture: {
    name: string;
    rows: { accuracy: number; low: number; gap: number; run: { id: string } }[];
  }[];
  comparisons: { a: { id: string }; onlyARight: number; pValue: number; pValueAdjusted: number; shown: boolean }[];
}

const overGraphql = async (): Promise<Experiment> =>
  (
    await quintet.gql<{ experiment: Experiment }>(
      `query ($id: ID!) { experiment(id: $id) { verdict
        summaryByArchitecture { name rows { accuracy low gap run { id } } }
        comparisons { a { id } onlyARight pValue pValueAdjusted shown } } }`,
      { id },
    )
  ).experiment;

test('a table for people: the verdict, the summary, the pairs, what happened', async () => {
  const { stdout, exitCode } = await compare(name);
  expect(exitCode).toBe(0);
  const lines = stdout.split('\n');
  expect(lines[0]).toBe((await overGraphql()).verdict);
  expect(lines[0]).toContain(
    'None of the three is significantly better than guessing: the best, Baseline, is right on 75.0 % of the 12',
  );
  const cells = (start: RegExp) =>
    lines
      .slice(1)
      .find(line => start.test(line))
      ?.split(/ {2,}/);
  // Means 9.5 of 12, standard deviation √0.5 of 12. Wilson's interval of 9 of 12 by hand: z² = 3.841459, centre
  // (0.75 + z²/24) / (1 + z²/12) = 0.689372, spread z √(0.75 · 0.25 / 12 + z² / 576) / (1 + z²/12) = 0.221681.
  expect(cells(/^Baseline/)).toEqual(['Baseline', '79.2 ± 5.9 %', '2 seeds']);
  // Balanced: all of 6 and 3 of 4 and none of 2, a third each.
  expect(cells(/^· seed 1/)?.slice(0, 8)).toEqual([
    ...['· seed 1', '75.0 %', '46.8–91.1', '9 / 12', '100.0 %', '+25.0', '58.3 %', '1'],
  ]);
  expect(cells(/^Chance/)).toEqual(['Chance (A)', '50.0 %', '6 / 12']);
  // Only Baseline right on 6, never wrong alone: p = 2 / 64, times 3; likewise 2 / 8 and 2 / 8, times 2.
  expect(cells(/^Baseline +=1/)).toEqual(['Baseline', '=1+1', '6', '0', '3', '3', '0.031', '0.094', 'no']);
  // Wilson for 3 of 12 by hand: (0.25 + z²/24) / (1 + z²/12) = 0.310628, less and more 0.221681.
  expect(lines).toContain(
    '- =1+1 is not significantly better than chance: at its best epoch it is right on 25.0 % of the validation images (95 % ' +
      'interval 8.9 to 53.2 %), and guessing the largest class would score 50.0 %.',
  );
});

test('CSV holds the numbers of GraphQL in full and the names as they are', async () => {
  const { summaryByArchitecture, comparisons } = await overGraphql();
  const read = async (...options: string[]): Promise<Record<string, string>[]> =>
    parse((await compare(id, '--format', 'csv', ...options)).stdout, { columns: true });
  const summary = await read();
  expect(summary.slice(0, -1).map(row => [row.run, Number(row.accuracy), Number(row.low), Number(row.gap)])).toEqual(
    summaryByArchitecture.flatMap(({ rows }) => rows.map(row => [row.run.id, row.accuracy, row.low, row.gap])),
  );
  expect(summary.map(row => row.name)).toEqual(['Baseline', 'Baseline', 'Dropout & norm_2 | 50 %', '=1+1', 'A']);
  expect(summary.at(-1)).toMatchObject({ architecture: 'chance', accuracy: '0.5', correct: '6', total: '12', run: '' });
  const pairs = await read('--pairs');
  expect(
    pairs.map(row => [row.runA, Number(row.onlyARight), Number(row.pValue), Number(row.pValueAdjusted), row.shown]),
  ).toEqual(
    comparisons.map(({ a, onlyARight, pValue, pValueAdjusted, shown }) => [
      ...[a.id, onlyARight, pValue, pValueAdjusted, String(shown)],
    ]),
  );
});

test('Markdown and LaTeX: tables of one shape, with names that are no markup', async () => {
  const markdown = (await compare(id, '--format', 'markdown')).stdout.split('\n');
  expect(markdown.some(line => line.startsWith('| Dropout & norm\\_2 \\| 50 % | 50.0 % | 25.4–74.6 | 6 / 12 |'))).toBe(
    true,
  );
  const tables = markdown.filter(line => line.startsWith('|'));
  expect(new Set(tables.map(line => line.split(/(?<!\\)\|/).length))).toEqual(new Set([13, 11]));
  const latex = (await compare(id, '--format', 'latex')).stdout.split('\n');
  expect(latex.filter(line => line.includes('\\begin{tabular}'))).toEqual([
    '  \\begin{tabular}{lrrrrrrrrrr}',
    '  \\begin{tabular}{llrrrrrrl}',
  ]);
  const row = latex.find(line => line.startsWith('    Dropout'));
  expect(row).toMatch(/^ {4}Dropout \\& norm\\_2 \\textbar\{\} 50 \\% & 50\.0 \\% & 25\.4--74\.6 & 6 \/ 12 & /);
  expect(row?.match(/(?<!\\)&/g)).toHaveLength(10);
});

test('one JSON document, and an experiment that is none or several', async () => {
  const { experiment } = JSON.parse((await compare(id, '--json')).stdout);
  expect(experiment).toMatchObject(await overGraphql());
  const none = await compare('nothing');
  expect([none.exitCode, none.stdout]).toEqual([1, '']);
  expect(none.stderr).toContain('There is no experiment "nothing". Give its id or its whole name.');
  await quintet.database.experiment.create({
    data: { name, dataset: { connect: { id: await makeDataset(quintet.database) } } },
  });
  const several = await compare(name);
  expect(several.exitCode).toBe(1);
  expect(several.stderr).toContain(`Several experiments are called "${name}". Give the id of one: `);
  expect(several.stderr).toContain(id);
  expect((await compare(id, '--format', 'word')).exitCode).toBe(2);
});
