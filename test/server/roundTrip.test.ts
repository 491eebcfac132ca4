import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asLatex, LATEX_NEEDS } from '../../common/latex.ts';
import { asCsv, asSpreadsheetCsv, table } from '../../common/tables.ts';
import { matricesCsv, matricesSpreadsheet } from '../../web/features/confusion/matricesCsv.ts';
import { matricesSvg } from '../../web/features/confusion/matricesSvg.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quintet-test-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names that people gave classes and files, and that formats have a meaning for. */
const NAMES = [
  ...[
    '-1',
    '+1',
    '@home',
    '=1+1',
    "'quoted",
    '＝１',
    '007',
    'NA',
    'a,b',
    'say "hi"',
    ' padded ',
    'two\nlines',
    'tab\there',
  ],
  ...['中文类别', 'κατηγορία', 'نوع', 'é', 'e\u0301', '🐈', '[x]', '*', '100 % & more_of #1', 'x ≥ 3', '\u0007bell'],
];
const MATRIX = {
  name: '-Baseline',
  epoch: 2,
  classes: NAMES,
  counts: NAMES.map((_row, row) => NAMES.map((_column, column) => (row === column ? 3 : 0))),
  accuracy: 1,
};

test('CSV keeps every name for programs', async () => {
  const rows: Record<string, string>[] = parse(matricesCsv([MATRIX]), { columns: true });
  expect(rows.map(row => row['predicted class']).slice(0, NAMES.length)).toEqual(NAMES);
  expect(new Set(rows.map(({ network }) => network))).toEqual(new Set(['-Baseline']));
  expect(matricesCsv([])).toBe('network,epoch,true class,predicted class,images,share of true class\r\n');
});

const hasPandas = spawnSync('python3', ['-c', 'import pandas']).status === 0;

test.skipIf(!hasPandas)('pandas reads back every name', async () => {
  const file = join(folder, 'matrices.csv');
  await writeFile(file, matricesCsv([MATRIX]));
  const script = `import json, sys, pandas
table = pandas.read_csv(sys.argv[1], dtype={'true class': str, 'predicted class': str}, keep_default_na=False)
print(json.dumps([list(table['predicted class'][:${NAMES.length}]), int(table['images'].sum())]))`;
  expect(JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }))).toEqual([
    NAMES,
    3 * NAMES.length,
  ]);
});

test('CSV for Excel has no cell that begins like a formula, and its byte order mark', () => {
  const text = matricesSpreadsheet([MATRIX]);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  for (const row of parse(text, { bom: true }) as string[][])
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  // A negative number is a number, not a text.
  expect(asSpreadsheetCsv(['gap'], [{ gap: -1.5 }])).toBe('\ufeffgap\r\n-1.5');
  expect(asCsv(['gap', 'other'], [{ gap: null }])).toBe('gap,other\r\n,');
});

test('control characters and halves of a pair do not break a figure', async () => {
  const svg = matricesSvg([{ ...MATRIX, classes: ['\u0007a', '\ud83d', 'b\ufffe'], name: 'x\u001b[31m' }], 'images');
  expect((await sharp(Buffer.from(svg)).metadata()).format).toBe('svg');
});

test('a table is aligned whatever the width of its letters', () => {
  // A CJK letter and an emoji take two places, a combining accent none.
  expect(
    table(
      ['Class', 'n'],
      [
        ['猫', '1'],
        ['e\u0301té', '20'],
        ['🐈', '3'],
        ['a\u001b[31mb', '4'],
      ],
      [1],
    ).split('\n'),
  ).toEqual([...['Class     n', '猫        1', 'e\u0301té      20', '🐈        3', 'a␛[31mb   4']]);
});

const GRID = { header: ['Class', 'n'], rows: NAMES.map(name => [name, '1']), rightAligned: [1] };
const LATIN = NAMES.filter(name => !/[\p{Script=Han}\p{Script=Arabic}１🐈]/u.test(name));

const engines = (['pdflatex', 'xelatex', 'lualatex'] as const).map(engine => ({
  engine,
  missing: spawnSync(engine, ['--version']).status !== 0,
}));

for (const { engine, missing } of engines)
  test.skipIf(missing)(
    `${engine} compiles a table with every name`,
    async () => {
      const source = join(folder, `${engine}.tex`);
      // The names in other scripts need a font, and only the newer engines have one for each.
      const rows = engine === 'pdflatex' ? LATIN.map(name => [name, '1']) : GRID.rows;
      await writeFile(
        source,
        [
          '\\documentclass{article}',
          '\\usepackage{booktabs}',
          '\\begin{document}',
          LATEX_NEEDS,
          asLatex({ ...GRID, rows }, 'Names: [x] ≥ α – 50 %'),
          '\\end{document}',
        ].join('\n'),
      );
      const { status, stdout } = spawnSync(engine, ['-interaction=nonstopmode', '-halt-on-error', source], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 240_000,
      });
      expect(status, stdout.slice(-1_500)).toBe(0);
      expect((await readFile(source.replace('.tex', '.pdf'))).subarray(0, 4).toString()).toBe('%PDF');
    },
    250_000,
  );

test('LaTeX text: no letter begins a command, and Greek and signs are formulas', () => {
  const [, , , , , , row] = asLatex({ header: ['A'], rows: [['[α ≥ β] Ωμέγα -- 100 %']], rightAligned: [] }, '').split(
    '\n',
  );
  expect(row).toBe(
    '    {[}$\\alpha$ $\\geq$ $\\beta$] $\\Omega$$\\mu$$\\acute{\\varepsilon}$$\\gamma$$\\alpha$ -{}- 100 \\% \\\\',
  );
});
