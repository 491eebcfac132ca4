/** The number of images by true class (row) and predicted class (column). */
export type Counts = readonly (readonly number[])[];

export interface ClassScore {
  name: string;
  /** Null if the class was never predicted. */
  precision: number | null;
  /** Null if there is no image of the class. */
  recall: number | null;
  /** Null if the class has no images and was never predicted. */
  f1: number | null;
  support: number;
}

export function countConfusions(labels: readonly number[], predicted: readonly number[], classes: number): number[][] {
  const counts = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  for (const [image, label] of labels.entries()) {
    const row = counts[label];
    const column = predicted[image];
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return counts;
}

/**
 * Computes the scores of each class as scikit-learn's precision_recall_fscore_support does, except that 0 / 0 gives null.
 * scikit-learn warns and gives 0, which makes a class without images look like one that is always misclassified.
 */
export function scoresOf(counts: Counts, names: readonly string[]): ClassScore[] {
  return names.map((name, index) => {
    const hits = counts[index]?.[index] ?? 0;
    const support = sum(counts[index] ?? []);
    const predicted = sum(counts.map(row => row[index] ?? 0));
    return {
      name,
      precision: quotient(hits, predicted),
      recall: quotient(hits, support),
      f1: quotient(2 * hits, support + predicted),
      support,
    };
  });
}

export const accuracyOf = (counts: Counts): number | null =>
  quotient(sum(counts.map((row, index) => row[index] ?? 0)), sum(counts.map(sum)));

/** Returns the mean recall of the classes that have images, like scikit-learn's balanced_accuracy_score. */
export function balancedAccuracyOf(counts: Counts): number | null {
  const recalls = counts.map((row, index) => quotient(row[index] ?? 0, sum(row))).filter(recall => recall !== null);
  return quotient(sum(recalls), recalls.length);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const quotient = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
