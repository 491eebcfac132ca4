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

export const pairRows = ({ summaryByArchitecture, comparisons }: ExportedExperiment): Row[] =>
  comparisons.map(comparison => ({
    a: nameOf(comparison.a, summaryByArchitecture),
    b: nameOf(comparison.b, summaryByArchitecture),
    runA: comparison.a.id,
    runB: comparison.b.id,
    ...rowOf(comparison),
    sentence: comparison.sentence,
  }));

export const pairColumns = [
  ...['a', 'b', 'runA', 'runB', 'part', 'total', 'bothRight', 'onlyARight', 'onlyBRight', 'neitherRight', 'pValue'],
  ...[
    'pValueAdjusted',
    'shown',
    'speaksOf',
    'meanOfA',
    'meanOfB',
    'seedsTest',
    'seedsStatistic',
    'seedsDegreesOfFreedom',
  ],
  ...['seedsPValue', 'seedsPValueAdjusted', 'groupsLow', 'groupsHigh', 'groupsPValue', 'groupsPValueAdjusted'],
  ...['groupsShown', 'seedsShown', 'sentence'],
];

/** Lists each field by name, because the comparison passed in may have more fields than a row should. */
const rowOf = ({ seeds, byGroups, ...pair }: ExportedComparison): Row => ({
  part: pair.part,
  total: pair.total,
  bothRight: pair.bothRight,
  onlyARight: pair.onlyARight,
  onlyBRight: pair.onlyBRight,
  neitherRight: pair.neitherRight,
  pValue: pair.pValue,
  pValueAdjusted: pair.pValueAdjusted,
  shown: pair.shown,
  speaksOf: pair.speaksOf,
  meanOfA: seeds?.meanOfA ?? null,
  meanOfB: seeds?.meanOfB ?? null,
  seedsTest: seeds?.test ?? null,
  seedsStatistic: seeds?.statistic ?? null,
  seedsDegreesOfFreedom: seeds?.degreesOfFreedom ?? null,
  seedsPValue: seeds?.pValue ?? null,
  seedsPValueAdjusted: seeds?.pValueAdjusted ?? null,
  groupsLow: byGroups?.low ?? null,
  groupsHigh: byGroups?.high ?? null,
  groupsPValue: byGroups?.pValue ?? null,
  groupsPValueAdjusted: byGroups?.pValueAdjusted ?? null,
  groupsShown: byGroups?.shown ?? null,
  seedsShown: seeds?.shown ?? null,
});

const nameOf = (run: { id: string }, architectures: readonly ExportedArchitecture[]): string =>
  architectures.find(({ rows }) => rows.some(row => row.run.id === run.id))?.name ?? '';

const tested = ({ pValue, pValueAdjusted, shown }: Tested) => [
  probability(pValue),
  probability(pValueAdjusted),
  shown ? 'yes' : 'no',
];
