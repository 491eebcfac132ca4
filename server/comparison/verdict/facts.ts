import type { Run } from '../../generated/prisma/client.ts';
import type { Part } from '../../ground/part.ts';
import type { ArchitectureSummary } from '../../summary/byArchitecture.ts';
import { goesOn } from '../../summary/counted.ts';
import type { Summary } from '../../summary/summary.service.ts';
import { type Comparison, hasEnoughSeeds, resultOf, testOfModels } from '../comparisons.ts';
import type { Subject, Test } from '../kinds.ts';

/** What the verdict is made of: how an experiment came out, so far. */
export interface VerdictFacts {
  /** Whom the numbers speak of: architectures, by several seeds of each, or the runs that stand for them. */
  of: Subject;
  /** One for each architecture, best first. */
  contestants: readonly Contestant[];
  /** Whether a run that somebody chose stands for its architecture, instead of the lowest seed. */
  isChosen: boolean;
  /** Those of their pairs that could be tested. */
  pairs: readonly TestedPair[];
  /** Of the images that all are judged by. */
  part: Part;
  images: number;
  /** The accuracy of always naming the largest class. */
  chance: number | null;
  runs: Progress;
}

export interface Contestant {
  name: string;
  /** The mean over the seeds, or that of the run that stands for them. */
  accuracy: number;
  /** Of that run's 95 % interval. */
  low: number;
  high: number;
  seeds: number;
  standardDeviation: number | null;
  /** Whether it is known which images the run is right on; without that it is in no pair. */
  isJudged: boolean;
}

export interface TestedPair {
  /** Names of contestants. */
  a: string;
  b: string;
  /** Adjusted for the number of pairs. */
  p: number;
  shown: boolean;
  by: Test;
}

export interface Progress {
  total: number;
  /** Queued or running. */
  goingOn: number;
  /** Failed or cancelled, and yet among the contestants. */
  endedEarly: number;
  /** Without an accuracy on the part that counts, though they have one on the validation images. */
  leftOut: number;
}

/** About the architectures where all have enough seeds, otherwise about the runs that stand for them. */
export function verdictFacts(
  { part, runs, rows, chance }: Summary,
  architectures: readonly ArchitectureSummary[],
  comparisons: readonly Comparison[],
): VerdictFacts {
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
    name,
    accuracy: bySeeds ? mean : accuracy,
    low,
    high,
    seeds: rows.length,
    standardDeviation,
    isJudged: right !== null,
  };
}

/** Null where the test that counts could not be made. */
function pairOf(comparison: Comparison, bySeeds: boolean): TestedPair | null {
  const { a, b } = comparison.pair;
  const by = bySeeds ? 'SEEDS' : testOfModels(comparison);
  const result = resultOf(comparison, by);
  return result && { a: a.name, b: b.name, by, p: result.pValueAdjusted, shown: result.shown };
}
