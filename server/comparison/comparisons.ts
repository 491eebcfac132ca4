import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import { type GroupTest, testDifference } from '../statistics/bootstrap.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { type WelchTest, welch } from '../statistics/welch.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { Subject, Test } from './kinds.ts';

/** The significance level: the highest probability of any false positive among an experiment's pairs. */
const LEVEL = 0.05;

/** With two seeds, each architecture has one degree of freedom, and the test would find almost nothing. */
const FEWEST_SEEDS = 3;

/** Two architectures. The one with the better mean comes first. */
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
  /** The architectures if their seeds were tested, otherwise the trained models. */
  speaksOf: Subject;
  /** Null if there are too few seeds, or if accuracies do not vary between seeds. */
  seeds: (SeedsTested & Adjusted) | null;
  /** Null if no images are known to belong together; they then count as independent. */
  byGroups: GroupComparison | null;
}

/**
 * Compares every pair of architectures once, by the runs that represent them. If images belong to groups, a test by groups
 * is added. A run without predictions is not compared.
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
 * Returns the more conservative of the two tests that compare trained models. Each can be over-confident: McNemar's because
 * images of a group are not independent, the bootstrap because resamples of a few groups vary less than new groups would.
 */
export const testOfModels = ({ byGroups, pValueAdjusted }: Comparison): Test =>
  byGroups && byGroups.pValueAdjusted > pValueAdjusted ? 'GROUPS' : 'IMAGES';

/** Returns the test that decides whether `a` is better than `b`. */
export const decisiveTest = (comparison: Comparison): Test => (comparison.seeds ? 'SEEDS' : testOfModels(comparison));

/** Returns null if the test was not made. */
export const resultOf = (comparison: Comparison, test: Test): Adjusted | null =>
  ({ SEEDS: comparison.seeds, GROUPS: comparison.byGroups, IMAGES: comparison })[test];

export const hasEnoughSeeds = ({ rows }: ArchitectureSummary): boolean => rows.length >= FEWEST_SEEDS;

/** A run predicts all images of a part or none, so two runs of one experiment have predictions for the same images. */
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

/** Tests each pair by resampling groups of images. The result is null for pairs without groups. */
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

/** Adds p-values that are adjusted for the number of tests. */
function adjusted<Test extends { pValue: number }>(tests: readonly Test[]): (Test & Adjusted)[] {
  const pValues = holm(tests.map(({ pValue }) => pValue));
  return tests.map((test, index) => {
    const pValueAdjusted = pValues[index] ?? 1;
    return { ...test, pValueAdjusted, shown: pValueAdjusted < LEVEL };
  });
}
