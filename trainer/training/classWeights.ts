/**
 * Returns each class's weight in the loss such that all classes count equally: n / (classes x n of the class), as in
 * scikit-learn's compute_class_weight('balanced'). A class without examples gets 0.
 */
export function balancedWeights(classIndexes: Int32Array, rows: readonly number[], classes: number): Float32Array {
  const counts = new Array<number>(classes).fill(0);
  for (const row of rows) counts[classIndexes[row] as number]! += 1;
  return Float32Array.from(counts, count => (count ? rows.length / (classes * count) : 0));
}
