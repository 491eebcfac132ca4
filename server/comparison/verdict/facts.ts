import type { Run } from '../../generated/prisma/client.ts';
import type { Part } from '../../ground/part.ts';
import type { ArchitectureSummary } from '../../summary/byArchitecture.ts';
import { type Chance, isBetterThan } from '../../summary/chance.ts';
import { goesOn } from '../../summary/counted.ts';
import type { Summary } from '../../summary/summary.service.ts';
import { type Comparison, hasEnoughSeeds, resultOf, testOfModels } from '../comparisons.ts';
import type { Subject, Test } from '../kinds.ts';

/** The facts that the verdict is made from: the results of an experiment so far. */
export interface VerdictFacts {
  /** What the numbers are about: architectures with several seeds of each, or the runs that represent them. */
  of: Subject;
  /** One contestant for each architecture, best first. */
  contestants: readonly Contestant[];
  /** Whether any architecture is represented by a chosen run instead of the run with the lowest seed. */
  isChosen: boolean;
  /** The pairs of contestants that could be tested. */
  pairs: readonly TestedPair[];
  /** The part that all contestants were evaluated on. */
  part: Part;
  images: number;
  /** The accuracy of always guessing the largest class. */
  chance: number | null;
  runs: Progress;
}

export interface Contestant {
  name: string;
  /** The mean accuracy over the seeds, or the accuracy of the run that represents them. */
  accuracy: number;
  /** The lower bound of the 95 % interval of the run that represents the architecture. */
  low: number;
  /** The upper bound of that interval. */
  high: number;
  seeds: number;
  standardDeviation: number | null;
  /** Whether the run has predictions; without them it is not compared. */
  isJudged: boolean;
  /** Whether any of its runs is still queued or running, so that its accuracy may still change. */
  isTraining: boolean;
  /** Whether it is significantly better than always guessing the largest class. */
  beatsChance: boolean;
}

export interface TestedPair {
  /** The name of one contestant. */
  a: string;
  /** The name of the other contestant. */
  b: string;
  /** The p-value, adjusted for the number of pairs. */
  p: number;
  shown: boolean;
  by: Test;
}

export interface Progress {
  total: number;
  /** The number of runs that are queued or running. */
  goingOn: number;
  /** The number of failed or cancelled runs that are among the contestants. */
  endedEarly: number;
  /** The number of runs that have a validation accuracy but were never evaluated on the test part. */
  leftOut: number;
}

/** Collects facts about the architectures if all have enough seeds, otherwise about the runs that represent them. */
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
      .map(summary => contestantOf(summary, ofArchitectures, chance))
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

function contestantOf(summary: ArchitectureSummary, bySeeds: boolean, chance: Chance | null): Contestant {
  const { name, mean, standardDeviation, rows, standing } = summary;
  const { accuracy, low, high, right } = standing;
  const counted = bySeeds ? rows : [standing];
  return {
    name,
    accuracy: bySeeds ? mean : accuracy,
    low,
    high,
    seeds: rows.length,
    standardDeviation,
    isJudged: right !== null,
    isTraining: counted.some(({ run }) => goesOn(run)),
    beatsChance: chance === null || counted.some(({ correct }) => isBetterThan(chance, correct)),
  };
}

/** Returns null if the decisive test could not be made. */
function pairOf(comparison: Comparison, bySeeds: boolean): TestedPair | null {
  const { a, b } = comparison.pair;
  const by = bySeeds ? 'SEEDS' : testOfModels(comparison);
  const result = resultOf(comparison, by);
  return result && { a: a.name, b: b.name, by, p: result.pValueAdjusted, shown: result.shown };
}
