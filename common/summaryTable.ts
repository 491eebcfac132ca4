import type { ExportedExperiment } from './exportedExperiment.ts';
import { count, duration, fraction, interval, percent, points, rate, signedPoints } from './numbers.ts';
import { type Condition, type Formats, type SummaryColumn, written } from './summaryColumn.ts';
import { columnsWhere, summaryColumns } from './summaryColumns.ts';
import type { ExportedArchitecture, ExportedRow } from './summaryRow.ts';
import type { Grid, Row } from './tables.ts';

// Writes an experiment's summary as a table for people and as rows for programs.

const formats: Formats = {
  share: percent,
  points: signedPoints,
  interval: ({ low, high }) => interval(low, high),
  fraction: ({ correct, total }) => fraction(correct, total),
  count,
  epoch: String,
  duration,
  rate,
};

/** Returns one line per architecture; an architecture with several seeds also has one line for each seed below it. */
export function summaryGrid({ summaryByArchitecture, chance }: ExportedExperiment): Grid {
  const columns = columnsWhere(conditionsIn(summaryByArchitecture));
  const cellsOf = (row: ExportedRow) => columns.map(column => written(column, row, formats) ?? '–');
  const padded = (cells: string[]) => [...cells, ...columns.map(() => '')].slice(0, columns.length + 1);
  const linesOf = ({ name, rows, mean, standardDeviation }: ExportedArchitecture) => [
    ...(standardDeviation === null
      ? []
      : [padded([name, `${points(mean)} ± ${points(standardDeviation)} %`, `${rows.length} seeds`])]),
    ...rows.map(row => [standardDeviation === null ? name : `· seed ${row.run.seed}`, ...cellsOf(row)]),
  ];
  const ofChance: Record<string, string> = chance
    ? { accuracy: formats.share(chance.accuracy), correct: formats.fraction(chance) }
    : {};
  return {
    header: ['Architecture', ...columns.map(({ title }) => title)],
    rows: [
      ...summaryByArchitecture.flatMap(linesOf),
      ...(chance ? [[`Chance (${chance.className})`, ...columns.map(({ key }) => ofChance[key] ?? '')]] : []),
    ],
    rightAligned: columns.map((_column, index) => index + 1),
  };
}

function conditionsIn(architectures: readonly ExportedArchitecture[]): Condition[] {
  const rows = architectures.flatMap(architecture => architecture.rows);
  return [
    ...(rows.some(isUnbalanced) ? (['UNEQUAL_CLASSES'] as const) : []),
    ...(rows.some(({ byGroups }) => byGroups) ? (['GROUPS'] as const) : []),
  ];
}

/** Balanced accuracy equals accuracy when all classes have the same size. */
const isUnbalanced = ({ accuracy, balancedAccuracy }: ExportedRow): boolean =>
  balancedAccuracy !== null && Math.abs(balancedAccuracy - accuracy) > 1e-9;

/** Returns one row per run, and one for chance. */
export const summaryRows = ({ summaryByArchitecture, chance }: ExportedExperiment): Row[] => [
  ...summaryByArchitecture.flatMap(architecture =>
    architecture.rows.map(row =>
      Object.fromEntries(csvColumns.map(([name, value]) => [name, value(row, architecture)])),
    ),
  ),
  ...(chance
    ? [
        {
          architecture: 'chance',
          name: chance.className,
          part: chance.part,
          accuracy: chance.accuracy,
          correct: chance.correct,
          total: chance.total,
        },
      ]
    : []),
];

const csvColumns = summaryColumns
  .map((column, index) => ({ column, place: csvPlace(column, index) }))
  .sort((a, b) => a.place - b.place)
  .flatMap(({ column }) => Object.entries(column.csv ?? {}));

export const summaryCsvColumns = csvColumns.map(([name]) => name);

function csvPlace({ csvBefore }: SummaryColumn, index: number): number {
  return csvBefore === undefined ? index : summaryColumns.findIndex(({ key }) => key === csvBefore) - 0.5;
}
