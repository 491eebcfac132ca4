/**
 * How much an example of each class weighs in the loss so that the classes weigh alike: n / (classes x n of the class), as
 * scikit-learn's compute_class_weight('balanced') has it. A class without an example weighs nothing.
 */
export function balancedWeights(classIndexes: Int32Array, rows: readonly number[], classes: number): Float32Array {
  const counts = new Array<number>(classes).fill(0);
  for (const row of rows) counts[classIndexes[row] as number]! += 1;
  return Float32Array.from(counts, count => (count ? rows.length / (classes * count) : 0));
}
