import { count, duration, fraction, interval, percent, points, probability, rate, signedPoints } from './numbers.ts';
import { asCsv, asLatex, asMarkdown, asText, type Grid, type Row } from './tables.ts';

// An experiment's summary and pairs as texts, for the command line and for files to download: one code, one set of numbers.

/** As GraphQL has it; shares are 0 to 1. */
export interface ReportedExperiment {
  verdict: string;
  summaryNote: string;
  chance?: { part: string; className: string; accuracy: number; correct: number; total: number } | null;
  summaryByArchitecture: Architecture[];
  grouping: { groups?: number | null; sentence: string };
  comparisons: Comparison[];
  leakage: { sentence: string } | null;
  insights: { sentence: string }[];
}

interface Architecture {
  name: string;
  architecture: { key: string };
  mean: number;
  standardDeviation: number | null;
  rows: SummaryRow[];
}

interface SummaryRow {
  part: string;
  accuracy: number;
  low: number;
  high: number;
  byGroups: { low: number; high: number } | null;
  correct: number;
  total: number;
  balancedAccuracy: number | null;
  trainAccuracy: number | null;
  gap: number | null;
  epoch: number;
  withoutLeaks: { images: number; accuracy: number | null } | null;
  run: {
    id: string;
    seed: number;
    status: string;
    parameterCount: number | null;
    trainableParameterCount: number | null;
    trainingSeconds: number | null;
    imagesPerSecond: number | null;
  };
}

interface Tested {
  pValue: number;
  pValueAdjusted: number;
  shown: boolean;
}

interface Comparison extends Tested {
  a: { id: string };
  b: { id: string };
  part: string;
  total: number;
  bothRight: number;
  onlyARight: number;
  onlyBRight: number;
  neitherRight: number;
  speaksOf: string;
  sentence: string;
  byGroups: (Tested & { low: number; high: number }) | null;
  seeds:
    | (Tested & { test: string; meanOfA: number; meanOfB: number; statistic: number; degreesOfFreedom: number })
    | null;
}

export const reportFormats = {
  table: (experiment, pairsAlone) => documentOf(experiment, pairsAlone, asText),
  markdown: (experiment, pairsAlone) => documentOf(experiment, pairsAlone, asMarkdown),
  latex: (experiment, pairsAlone) =>
    [
      ...(pairsAlone ? [] : [asLatex(summaryGrid(experiment), [experiment.verdict, ...notesOf(experiment)].join(' '))]),
      ...(experiment.comparisons.length > 0 ? [asLatex(pairsGrid(experiment), noteOnPairs(experiment))] : []),
    ].join('\n\n'),
  csv: (experiment, pairsAlone) => asCsv(pairsAlone ? pairRows(experiment) : summaryRows(experiment)),
} satisfies Record<string, (experiment: ReportedExperiment, pairsAlone: boolean) => string>;

export type ReportFormat = keyof typeof reportFormats;

/** The verdict, the summary, the pairs, what happened. */
const documentOf = (experiment: ReportedExperiment, pairsAlone: boolean, write: typeof asText): string =>
  [
    ...(pairsAlone ? [] : [experiment.verdict, write(summaryGrid(experiment)), ...notesOf(experiment)]),
    ...(experiment.comparisons.length > 0 ? [write(pairsGrid(experiment)), noteOnPairs(experiment)] : []),
    ...(pairsAlone || experiment.insights.length === 0 ? [] : [whatHappened(experiment)]),
  ].join('\n\n');

const notesOf = ({ summaryNote, leakage }: ReportedExperiment): string[] => [
  summaryNote,
  ...(leakage ? [leakage.sentence] : []),
];

const noteOnPairs = ({ grouping }: ReportedExperiment): string =>
  "Pairs of trained models by the exact McNemar test; with three seeds of each, architectures by Welch's t-test. Adjusted by " +
  `Holm's method. ${grouping.sentence}`;

const whatHappened = ({ insights }: ReportedExperiment): string =>
  insights.map(({ sentence }) => `- ${sentence}`).join('\n');

type Column = [title: string, cell: (row: SummaryRow) => string];

/** One line per architecture; where it has several seeds, one for each of them below. */
export function summaryGrid({ summaryByArchitecture, chance }: ReportedExperiment): Grid {
  // Equally large classes make it the same as accuracy.
  const balanced = summaryByArchitecture.some(({ rows }) => rows.some(isUnbalanced));
  const grouped = summaryByArchitecture.some(({ rows }) => rows.some(({ byGroups }) => byGroups));
  const columns: Column[] = [
    ['Accuracy', ({ accuracy }) => percent(accuracy)],
    ['95 % interval', ({ low, high }) => interval(low, high)],
    ...(grouped
      ? [['By groups', ({ byGroups }) => (byGroups ? interval(byGroups.low, byGroups.high) : '–')] satisfies Column]
      : []),
    ['Correct', ({ correct, total }) => fraction(correct, total)],
    ['Training', ({ trainAccuracy }) => percent(trainAccuracy)],
    ['Gap', ({ gap }) => signedPoints(gap)],
    ...(balanced ? [['Balanced', row => percent(row.balancedAccuracy)] satisfies Column] : []),
    ['Epoch', ({ epoch }) => String(epoch)],
    ['Parameters', ({ run }) => (run.parameterCount === null ? '–' : count(run.parameterCount))],
    ['Time', ({ run }) => duration(run.trainingSeconds)],
    ['Images/s', ({ run }) => rate(run.imagesPerSecond)],
  ];
  const cellsOf = (row: SummaryRow) => columns.map(([, cell]) => cell(row));
  const padded = (cells: string[]) => [...cells, ...columns.map(() => '')].slice(0, columns.length + 1);
  const linesOf = ({ name, rows, mean, standardDeviation }: Architecture) => [
    ...(standardDeviation === null
      ? []
      : [padded([name, `${points(mean)} ± ${points(standardDeviation)} %`, `${rows.length} seeds`])]),
    ...rows.map(row => [standardDeviation === null ? name : `· seed ${row.run.seed}`, ...cellsOf(row)]),
  ];
  return {
    header: ['Architecture', ...columns.map(([title]) => title)],
    rows: [
      ...summaryByArchitecture.flatMap(linesOf),
      ...(chance
        ? [
            padded([
              `Chance (${chance.className})`,
              percent(chance.accuracy),
              ...(grouped ? ['', ''] : ['']),
              fraction(chance.correct, chance.total),
            ]),
          ]
        : []),
    ],
    rightAligned: columns.map((_column, index) => index + 1),
  };
}

export function pairsGrid({ summaryByArchitecture, comparisons }: ReportedExperiment): Grid {
  const seeds = comparisons.some(comparison => comparison.seeds);
  const groups = comparisons.some(comparison => comparison.byGroups);
  const header = ['A', 'B', 'Only A right', 'Only B right', 'Both', 'Neither', 'p', 'Adjusted', 'Shown'];
  return {
    header: [
      ...header,
      ...(groups ? ['p, groups', 'Adjusted, groups', 'Shown, groups'] : []),
      ...(seeds ? ['Mean of A', 'Mean of B', 'p, seeds', 'Adjusted, seeds', 'Shown, seeds'] : []),
    ],
    rows: comparisons.map(comparison => [
      nameOf(comparison.a, summaryByArchitecture),
      nameOf(comparison.b, summaryByArchitecture),
      ...[comparison.onlyARight, comparison.onlyBRight, comparison.bothRight, comparison.neitherRight].map(count),
      ...tested(comparison),
      ...(comparison.byGroups ? tested(comparison.byGroups) : groups ? ['–', '–', '–'] : []),
      ...(comparison.seeds
        ? [percent(comparison.seeds.meanOfA), percent(comparison.seeds.meanOfB), ...tested(comparison.seeds)]
        : seeds
          ? ['–', '–', '–', '–', '–']
          : []),
    ]),
    rightAligned: [2, 3, 4, 5, 6, 7, ...(groups ? [9, 10, 12, 13, 14, 15] : [9, 10, 11, 12])],
  };
}

/** One row per run, and one for chance. */
export const summaryRows = ({ summaryByArchitecture, chance }: ReportedExperiment): Row[] => [
  ...summaryByArchitecture.flatMap(({ name, architecture, mean, standardDeviation, rows }) =>
    rows.map(row => ({
      ...{ architecture: architecture.key, name, seed: row.run.seed, run: row.run.id, status: row.run.status },
      ...{
        part: row.part,
        accuracy: row.accuracy,
        low: row.low,
        high: row.high,
        lowByGroups: row.byGroups?.low ?? null,
        highByGroups: row.byGroups?.high ?? null,
        correct: row.correct,
        total: row.total,
      },
      ...{ balancedAccuracy: row.balancedAccuracy, trainAccuracy: row.trainAccuracy, gap: row.gap, epoch: row.epoch },
      ...{ leakedImages: row.withoutLeaks?.images ?? null, accuracyWithoutLeaks: row.withoutLeaks?.accuracy ?? null },
      ...{ parameters: row.run.parameterCount, trainableParameters: row.run.trainableParameterCount },
      ...{ trainingSeconds: row.run.trainingSeconds, imagesPerSecond: row.run.imagesPerSecond },
      ...{ meanOfSeeds: mean, standardDeviationOfSeeds: standardDeviation },
    })),
  ),
  ...(chance
    ? [
        {
          ...{ architecture: 'chance', name: chance.className, part: chance.part },
          ...{ accuracy: chance.accuracy, correct: chance.correct, total: chance.total },
        },
      ]
    : []),
];

export const pairRows = ({ summaryByArchitecture, comparisons }: ReportedExperiment): Row[] =>
  comparisons.map(({ a, b, seeds, byGroups, sentence, ...pair }) => ({
    ...{ a: nameOf(a, summaryByArchitecture), b: nameOf(b, summaryByArchitecture), runA: a.id, runB: b.id },
    // One by one, since whoever makes a report may know more of a pair than a row holds.
    ...{ part: pair.part, total: pair.total, bothRight: pair.bothRight, onlyARight: pair.onlyARight },
    ...{ onlyBRight: pair.onlyBRight, neitherRight: pair.neitherRight },
    ...{ pValue: pair.pValue, pValueAdjusted: pair.pValueAdjusted, shown: pair.shown, speaksOf: pair.speaksOf },
    ...{ meanOfA: seeds?.meanOfA ?? null, meanOfB: seeds?.meanOfB ?? null, seedsTest: seeds?.test ?? null },
    ...{ seedsStatistic: seeds?.statistic ?? null, seedsDegreesOfFreedom: seeds?.degreesOfFreedom ?? null },
    ...{ seedsPValue: seeds?.pValue ?? null, seedsPValueAdjusted: seeds?.pValueAdjusted ?? null },
    ...{ groupsLow: byGroups?.low ?? null, groupsHigh: byGroups?.high ?? null, groupsPValue: byGroups?.pValue ?? null },
    ...{ groupsPValueAdjusted: byGroups?.pValueAdjusted ?? null, groupsShown: byGroups?.shown ?? null },
    seedsShown: seeds?.shown ?? null,
    sentence,
  }));

const isUnbalanced = ({ accuracy, balancedAccuracy }: SummaryRow): boolean =>
  balancedAccuracy !== null && Math.abs(balancedAccuracy - accuracy) > 1e-9;

const nameOf = (run: { id: string }, architectures: readonly Architecture[]): string =>
  architectures.find(({ rows }) => rows.some(row => row.run.id === run.id))?.name ?? '';

const tested = ({ pValue, pValueAdjusted, shown }: { pValue: number; pValueAdjusted: number; shown: boolean }) => [
  probability(pValue),
  probability(pValueAdjusted),
  shown ? 'yes' : 'no',
];
