import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import { type GroupTest, testDifference } from '../statistics/bootstrap.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { type WelchTest, welch } from '../statistics/welch.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { Subject, Test } from './kinds.ts';

/** What the chance of any false finding among an experiment's pairs is held below. */
const LEVEL = 0.05;

/** With two there is one degree of freedom to each: a test would find next to nothing. */
const FEWEST_SEEDS = 3;

/** Better mean first. */
export interface Pair {
  a: ArchitectureSummary;
  b: ArchitectureSummary;
}

interface Tested {
  pair: Pair;
  pValue: number;
}

export interface Adjusted {
  pValueAdjusted: number;
  shown: boolean;
}

interface Counted extends Tested {
  a: Run;
  b: Run;
  part: Part;
  total: number;
  difference: number;
  bothRight: number;
  onlyARight: number;
  onlyBRight: number;
  neitherRight: number;
}

interface SeedsTested extends Tested, WelchTest {
  meanOfA: number;
  meanOfB: number;
}

export type GroupComparison = GroupTest & Adjusted;

export interface Comparison extends Counted, Adjusted {
  /** Of architectures where seeds were tested. */
  speaksOf: Subject;
  /** Null with too few seeds, or where nothing scatters. */
  seeds: (SeedsTested & Adjusted) | null;
  /** Null where images are not known to belong together: then each is a witness of its own. */
  byGroups: GroupComparison | null;
}

/**
 * Each pair of architectures once, by the runs that stand for them, and by groups as well where images belong to some. A run
 * without predictions is in no pair.
 */
export async function compare(architectures: readonly ArchitectureSummary[]): Promise<Comparison[]> {
  const pairs = pairsOf(architectures);
  const byGroups = await testGroups(pairs);
  return pairs.map((pair, index) => ({ ...pair, byGroups: byGroups[index] ?? null }));
}

function pairsOf(architectures: readonly ArchitectureSummary[]): Omit<Comparison, 'byGroups'>[] {
  const judged = architectures.filter(({ standing }) => standing.right);
  const pairs = judged.flatMap((a, index) => judged.slice(index + 1).map(b => ({ a, b })));
  const bySeeds = adjusted(pairs.map(testSeeds).filter(test => test !== null));
  return adjusted(pairs.map(countPair)).map(counted => {
    const seeds = bySeeds.find(({ pair }) => pair === counted.pair) ?? null;
    return { ...counted, seeds, speaksOf: seeds ? 'ARCHITECTURES' : 'TRAINED_MODELS' };
  });
}

/**
 * Of those that compare the two trained models the more careful one: images of a group are no witnesses of their own, and a few
 * groups drawn anew scatter less than other groups would.
 */
export const testOfModels = ({ byGroups, pValueAdjusted }: Comparison): Test =>
  byGroups && byGroups.pValueAdjusted > pValueAdjusted ? 'GROUPS' : 'IMAGES';

/** Which answers whether a is better than b. */
export const decisiveTest = (comparison: Comparison): Test => (comparison.seeds ? 'SEEDS' : testOfModels(comparison));

/** Null where it was not made. */
export const resultOf = (comparison: Comparison, test: Test): Adjusted | null =>
  ({ SEEDS: comparison.seeds, GROUPS: comparison.byGroups, IMAGES: comparison })[test];

export const hasEnoughSeeds = ({ rows }: ArchitectureSummary): boolean => rows.length >= FEWEST_SEEDS;

/** A run says something of all images of a part or of none, so two runs of one experiment speak of the same images. */
function countPair(pair: Pair): Counted {
  const [a, b] = [pair.a.standing, pair.b.standing];
  const bothRight = countBoth(a.right ?? new Uint8Array(), b.right ?? new Uint8Array());
  const onlyARight = a.correct - bothRight;
  const onlyBRight = b.correct - bothRight;
  return {
    pair,
    a: a.run,
    b: b.run,
    part: a.part,
    total: a.total,
    difference: (a.correct - b.correct) / a.total,
    bothRight,
    onlyARight,
    onlyBRight,
    neitherRight: a.total - bothRight - onlyARight - onlyBRight,
    pValue: mcnemar(onlyARight, onlyBRight),
  };
}

const countBoth = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((count, right, image) => count + (right & (b[image] ?? 0)), 0);

function testSeeds(pair: Pair): SeedsTested | null {
  if (!hasEnoughSeeds(pair.a) || !hasEnoughSeeds(pair.b)) return null;
  const accuracies = ({ rows }: ArchitectureSummary) => rows.map(({ accuracy }) => accuracy);
  const test = welch(accuracies(pair.a), accuracies(pair.b));
  return test && { pair, meanOfA: pair.a.mean, meanOfB: pair.b.mean, ...test };
}

/** By drawing groups of images anew; null for each pair where they are not known. */
async function testGroups(comparisons: readonly Tested[]): Promise<(GroupComparison | null)[]> {
  const tests = await Promise.all(
    comparisons.map(async ({ pair }) => {
      const [a, b] = await Promise.all([pair.a.standing.resampled, pair.b.standing.resampled]);
      return a && b ? testDifference(a, b) : null;
    }),
  );
  const known = adjusted(tests.filter(test => test !== null));
  return tests.map(test => (test ? (known.shift() ?? null) : null));
}

/** P-values adjusted for the number of tests. */
function adjusted<Test extends { pValue: number }>(tests: readonly Test[]): (Test & Adjusted)[] {
  const pValues = holm(tests.map(({ pValue }) => pValue));
  return tests.map((test, index) => {
    const pValueAdjusted = pValues[index] ?? 1;
    return { ...test, pValueAdjusted, shown: pValueAdjusted < LEVEL };
  });
}
