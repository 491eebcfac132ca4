import type { Run } from '../generated/prisma/client.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { Summary } from '../summary/summary.service.ts';
import { goesOn } from '../summary/summary.ts';
import { type Comparison, hasEnoughSeeds, resultOf, testOfModels } from './comparisons.ts';
import type { Contestant, Outcome, TestedPair } from './sentences.ts';

/** What the verdict is made of: of the architectures where all have seeds enough, else of the runs that stand for them. */
export function outcomeOf(
  { part, runs, rows, chance }: Summary,
  architectures: readonly ArchitectureSummary[],
  comparisons: readonly Comparison[],
): Outcome {
  const ofArchitectures = architectures.length > 0 && architectures.every(hasEnoughSeeds);
  const contesting = architectures.flatMap(summary => (ofArchitectures ? summary.rows : [summary.standing]));
  return {
    of: ofArchitectures ? 'ARCHITECTURES' : 'TRAINED_MODELS',
    contestants: architectures
      .map(summary => contestantOf(summary, ofArchitectures))
      .sort((a, b) => b.accuracy - a.accuracy),
    isChosen: architectures.some(({ rows: [lowest], standing }) => standing !== lowest),
    pairs: comparisons.map(comparison => pairOf(comparison, ofArchitectures)).filter(pair => pair !== null),
    part,
    images: chance?.total ?? 0,
    chance: chance?.accuracy ?? null,
    runs: {
      total: runs.length,
      goingOn: runs.filter(goesOn).length,
      endedEarly: contesting.filter(({ run }) => run.status === 'FAILED' || run.status === 'CANCELLED').length,
      leftOut: part === 'TEST' ? runs.filter(run => run.bestEpoch !== null && !isAmong(rows, run)).length : 0,
    },
  };
}

const isAmong = (rows: Summary['rows'], { id }: Run): boolean => rows.some(({ run }) => run.id === id);

function contestantOf(summary: ArchitectureSummary, bySeeds: boolean): Contestant {
  const { name, mean, standardDeviation, rows, standing } = summary;
  const { accuracy, low, high, right } = standing;
  return {
    ...{ name, accuracy: bySeeds ? mean : accuracy, low, high },
    ...{ seeds: rows.length, standardDeviation, isJudged: right !== null },
  };
}

/** Null where the test that counts could not be made. */
function pairOf(comparison: Comparison, bySeeds: boolean): TestedPair | null {
  const { a, b } = comparison.pair;
  const by = bySeeds ? 'SEEDS' : testOfModels(comparison);
  const result = resultOf(comparison, by);
  return result && { a: a.name, b: b.name, by, p: result.pValueAdjusted, shown: result.shown };
}
