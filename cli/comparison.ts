import type { CompareExperimentQuery } from './graphql/graphql.ts';
import { duration, percent } from './output.ts';
import type { Grid, Row } from './tables.ts';

export type Experiment = NonNullable<CompareExperimentQuery['experiment']>;
type Architecture = Experiment['summaryByArchitecture'][number];
type SummaryRow = Architecture['rows'][number];

const headlines: Record<Experiment['headline'], string> = {
  BEST_ACCURACY: 'epoch of best validation accuracy',
  LOWEST_LOSS: 'epoch of lowest validation loss',
  LAST: 'last epoch',
};

/** What the numbers are of. */
export function noteOn({ headline, chance }: Experiment): string {
  const flattered = chance?.part === 'VALIDATION' && headline !== 'LAST';
  return `Each run at its ${headlines[headline]}${flattered ? ', which flatters it on the same images' : ''}; intervals of 95 %.`;
}

/** One line per architecture; where it has several seeds, one for each of them below. */
export function summaryGrid({ summaryByArchitecture, chance }: Experiment): Grid {
  // Equally large classes make it the same as accuracy.
  const balanced = summaryByArchitecture.some(({ rows }) => rows.some(isUnbalanced));
  const columns: [title: string, cell: (row: SummaryRow) => string][] = [
    ['Accuracy', ({ accuracy }) => percent(accuracy)],
    ['95 % interval', ({ low, high }) => `${points(low)}–${points(high)}`],
    ['Correct', row => share(row)],
    ['Training', ({ trainAccuracy }) => percent(trainAccuracy)],
    ['Gap', ({ gap }) => (gap === null ? '–' : signedPoints(gap))],
    ...(balanced ? [['Balanced', row => percent(row.balancedAccuracy)] satisfies (typeof columns)[number]] : []),
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
      ...(chance ? [padded([`Chance (${chance.className})`, percent(chance.accuracy), '', share(chance)])] : []),
    ],
    rightAligned: columns.map((_column, index) => index + 1),
  };
}

export function pairsGrid({ summaryByArchitecture, comparisons }: Experiment): Grid {
  const seeds = comparisons.some(comparison => comparison.seeds);
  const header = ['A', 'B', 'Only A right', 'Only B right', 'Both', 'Neither', 'p', 'Adjusted', 'Shown'];
  return {
    header: seeds ? [...header, 'Mean of A', 'Mean of B', 'p, seeds', 'Adjusted, seeds', 'Shown, seeds'] : header,
    rows: comparisons.map(comparison => [
      nameOf(comparison.a, summaryByArchitecture),
      nameOf(comparison.b, summaryByArchitecture),
      ...[comparison.onlyARight, comparison.onlyBRight, comparison.bothRight, comparison.neitherRight].map(count),
      ...tested(comparison),
      ...(comparison.seeds
        ? [percent(comparison.seeds.meanOfA), percent(comparison.seeds.meanOfB), ...tested(comparison.seeds)]
        : seeds
          ? ['–', '–', '–', '–', '–']
          : []),
    ]),
    rightAligned: [2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
  };
}

/** One row per run, and one for chance. */
export const summaryRows = ({ summaryByArchitecture, chance }: Experiment): Row[] => [
  ...summaryByArchitecture.flatMap(({ name, architecture, mean, standardDeviation, rows }) =>
    rows.map(row => ({
      ...{ architecture: architecture.key, name, seed: row.run.seed, run: row.run.id, status: row.run.status },
      ...{
        part: row.part,
        accuracy: row.accuracy,
        low: row.low,
        high: row.high,
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

export const pairRows = ({ summaryByArchitecture, comparisons }: Experiment): Row[] =>
  comparisons.map(({ a, b, seeds, sentence, ...numbers }) => ({
    ...{ a: nameOf(a, summaryByArchitecture), b: nameOf(b, summaryByArchitecture), runA: a.id, runB: b.id },
    ...numbers,
    ...{ meanOfA: seeds?.meanOfA ?? null, meanOfB: seeds?.meanOfB ?? null, seedsTest: seeds?.test ?? null },
    ...{ seedsStatistic: seeds?.statistic ?? null, seedsDegreesOfFreedom: seeds?.degreesOfFreedom ?? null },
    ...{ seedsPValue: seeds?.pValue ?? null, seedsPValueAdjusted: seeds?.pValueAdjusted ?? null },
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

const points = (fraction: number): string => (fraction * 100).toFixed(1);

const signedPoints = (difference: number): string =>
  difference < 0 ? `−${points(-difference)}` : `+${points(difference)}`;

const count = (whole: number): string => whole.toLocaleString('en');

const share = ({ correct, total }: { correct: number; total: number }): string => `${count(correct)} / ${count(total)}`;

const rate = (perSecond: number | null): string =>
  perSecond === null ? '–' : perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));

const probability = (p: number): string => (p < 0.001 ? '< 0.001' : String(Number(p.toPrecision(2))));
