import type { Comparison } from './comparisons.ts';
import type { Difference } from './sentences.ts';

/** What its sentence is made of. */
export const toDifference = ({ pair, seeds, pValueAdjusted, ...counted }: Comparison): Difference => ({
  ...counted,
  a: pair.a.name,
  b: pair.b.name,
  p: pValueAdjusted,
  seeds: seeds && { ...seeds, p: seeds.pValueAdjusted },
});
