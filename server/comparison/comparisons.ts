import type { Part } from '../dataset/part.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { ArchitectureSummary } from '../summary/byArchitecture.ts';
import type { SummaryRow } from '../summary/summary.ts';
import { holm } from './holm.ts';
import { mcnemar } from './mcnemar.ts';

/** What the chance of any false finding among an experiment's pairs is held below. */
const LEVEL = 0.05;

export interface Comparison {
  a: Run;
  b: Run;
  part: Part;
  total: number;
  bothRight: number;
  onlyARight: number;
  onlyBRight: number;
  neitherRight: number;
  pValue: number;
  pValueAdjusted: number;
  shown: boolean;
}

type Counts = Omit<Comparison, 'pValue' | 'pValueAdjusted' | 'shown'>;

/** Each pair of architectures once, by the runs that stand for them; a run without predictions is in no pair. */
export function compare(architectures: readonly ArchitectureSummary[]): Comparison[] {
  const standing = architectures.map(({ rows: [row] }) => row);
  const pairs = standing.flatMap((a, index) => standing.slice(index + 1).flatMap(b => countPair(a, b) ?? []));
  const pValues = pairs.map(({ onlyARight, onlyBRight }) => mcnemar(onlyARight, onlyBRight));
  const adjusted = holm(pValues);
  return pairs.map((pair, index) => {
    const [pValue = 1, pValueAdjusted = 1] = [pValues[index], adjusted[index]];
    return { ...pair, pValue, pValueAdjusted, shown: pValueAdjusted < LEVEL };
  });
}

/** A run says something of all images of a part or of none, so two runs of one experiment speak of the same images. */
function countPair(a: SummaryRow, b: SummaryRow): Counts | null {
  const { right } = b;
  if (!a.right || !right) return null;
  const bothRight = a.right.reduce((count, one, image) => count + (one & (right[image] ?? 0)), 0);
  return {
    a: a.run,
    b: b.run,
    part: a.part,
    total: a.total,
    bothRight,
    onlyARight: a.correct - bothRight,
    onlyBRight: b.correct - bothRight,
    neitherRight: a.total - a.correct - b.correct + bothRight,
  };
}
