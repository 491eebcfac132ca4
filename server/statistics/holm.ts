/**
 * P-values adjusted for being several, in their own order: below 0.05 each, the chance that any of them is so by luck alone
 * is at most 0.05, whatever depends on what.
 * S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).
 */
export function holm(pValues: readonly number[]): number[] {
  const ascending = [...pValues.entries()].sort(([, a], [, b]) => a - b);
  const adjusted = Array<number>(pValues.length);
  let greatest = 0;
  for (const [rank, [index, pValue]] of ascending.entries()) {
    greatest = Math.max(greatest, Math.min(1, (pValues.length - rank) * pValue));
    adjusted[index] = greatest;
  }
  return adjusted;
}
