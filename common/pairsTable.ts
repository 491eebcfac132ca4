import type { ExportedComparison, ExportedExperiment, Tested } from './exportedExperiment.ts';
import { count, percent, probability } from './numbers.ts';
import type { ExportedArchitecture } from './summaryRow.ts';
import type { Grid, Row } from './tables.ts';

// Writes an experiment's pairs as a table for people and as rows for programs.

export function pairsGrid({ summaryByArchitecture, comparisons }: ExportedExperiment): Grid {
  const seeds = comparisons.some(comparison => comparison.seeds);
  const groups = comparisons.some(comparison => comparison.byGroups);
  const header = ['A', 'B', 'Only A right', 'Only B right', 'Both', 'Neither', 'p', 'Adjusted', 'Significant'];
  return {
    header: [
      ...header,
      ...(groups ? ['p, groups', 'Adjusted, groups', 'Significant, groups'] : []),
      ...(seeds ? ['Mean of A', 'Mean of B', 'p, seeds', 'Adjusted, seeds', 'Significant, seeds'] : []),
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

/** The columns of the rows for programs, with what stands in them. */
const columns: readonly (readonly [
  name: string,
  value: (pair: ExportedComparison, architectures: readonly ExportedArchitecture[]) => Row[string],
])[] = [
  ['a', ({ a }, architectures) => nameOf(a, architectures)],
  ['b', ({ b }, architectures) => nameOf(b, architectures)],
  ['runA', ({ a }) => a.id],
  ['runB', ({ b }) => b.id],
  ['part', pair => pair.part],
  ['total', pair => pair.total],
  ['bothRight', pair => pair.bothRight],
  ['onlyARight', pair => pair.onlyARight],
  ['onlyBRight', pair => pair.onlyBRight],
  ['neitherRight', pair => pair.neitherRight],
  ['pValue', pair => pair.pValue],
  ['pValueAdjusted', pair => pair.pValueAdjusted],
  ['shown', pair => pair.shown],
  ['speaksOf', pair => pair.speaksOf],
  ['meanOfA', ({ seeds }) => seeds?.meanOfA ?? null],
  ['meanOfB', ({ seeds }) => seeds?.meanOfB ?? null],
  ['seedsTest', ({ seeds }) => seeds?.test ?? null],
  ['seedsStatistic', ({ seeds }) => seeds?.statistic ?? null],
  ['seedsDegreesOfFreedom', ({ seeds }) => seeds?.degreesOfFreedom ?? null],
  ['seedsPValue', ({ seeds }) => seeds?.pValue ?? null],
  ['seedsPValueAdjusted', ({ seeds }) => seeds?.pValueAdjusted ?? null],
  ['groupsLow', ({ byGroups }) => byGroups?.low ?? null],
  ['groupsHigh', ({ byGroups }) => byGroups?.high ?? null],
  ['groupsPValue', ({ byGroups }) => byGroups?.pValue ?? null],
  ['groupsPValueAdjusted', ({ byGroups }) => byGroups?.pValueAdjusted ?? null],
  ['groupsShown', ({ byGroups }) => byGroups?.shown ?? null],
  ['seedsShown', ({ seeds }) => seeds?.shown ?? null],
  ['sentence', ({ sentence }) => sentence],
];

export const pairColumns = columns.map(([name]) => name);

export const pairRows = ({ summaryByArchitecture, comparisons }: ExportedExperiment): Row[] =>
  comparisons.map(pair =>
    Object.fromEntries(columns.map(([name, value]) => [name, value(pair, summaryByArchitecture)])),
  );

const nameOf = (run: { id: string }, architectures: readonly ExportedArchitecture[]): string =>
  architectures.find(({ rows }) => rows.some(row => row.run.id === run.id))?.name ?? '';

const tested = ({ pValue, pValueAdjusted, shown }: Tested) => [
  probability(pValue),
  probability(pValueAdjusted),
  shown ? 'yes' : 'no',
];
