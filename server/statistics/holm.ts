/**
 * Adjusts p-values for multiple tests, and keeps their order. If the differences with an adjusted p-value below 0.05 are called
 * significant, the probability of any false positive is at most 0.05, even if the tests are dependent.
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
