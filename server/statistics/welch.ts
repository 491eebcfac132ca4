import { mean, sampleVariance } from 'simple-statistics';
import { studentTails } from './studentT.ts';

/** Its name in sentences and over GraphQL. */
export const WELCH = "Welch's t-test";

export interface WelchTest {
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
}

/**
 * Welch's two-sided t-test for equal means of two groups of at least two numbers each, whose variances may differ; null
 * where no number differs from another of its group, for then nothing says how far they scatter.
 * B. L. Welch, The generalization of "Student's" problem when several different population variances are involved,
 * Biometrika 34 (1947).
 */
export function welch(a: readonly number[], b: readonly number[]): WelchTest | null {
  // Not by the variances: of equal numbers they may come out as a rounding error above 0.
  if (new Set(a).size === 1 && new Set(b).size === 1) return null;
  const [varianceOfA, varianceOfB] = [sampleVariance([...a]) / a.length, sampleVariance([...b]) / b.length];
  const variance = varianceOfA + varianceOfB;
  const statistic = (mean([...a]) - mean([...b])) / Math.sqrt(variance);
  const degreesOfFreedom = variance ** 2 / (varianceOfA ** 2 / (a.length - 1) + varianceOfB ** 2 / (b.length - 1));
  return { statistic, degreesOfFreedom, pValue: studentTails(statistic, degreesOfFreedom) };
}
