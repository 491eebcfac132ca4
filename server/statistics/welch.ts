import { mean, sampleVariance } from 'simple-statistics';
import { studentTails } from './studentT.ts';

/** The name of the test in sentences and in GraphQL. */
export const WELCH = "Welch's t-test";

export interface WelchTest {
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
}

/**
 * Computes Welch's two-sided t-test for equal means of two groups of at least two numbers each. Their variances may differ.
 * Returns null if all numbers are equal within each group, because their scatter cannot be estimated then.
 * B. L. Welch, The generalization of "Student's" problem when several different population variances are involved,
 * Biometrika 34 (1947).
 */
export function welch(a: readonly number[], b: readonly number[]): WelchTest | null {
  // The variances cannot be compared with 0, because rounding errors may make the variance of equal numbers positive.
  if (new Set(a).size === 1 && new Set(b).size === 1) return null;
  const [varianceOfA, varianceOfB] = [sampleVariance([...a]) / a.length, sampleVariance([...b]) / b.length];
  const variance = varianceOfA + varianceOfB;
  const statistic = (mean([...a]) - mean([...b])) / Math.sqrt(variance);
  const degreesOfFreedom = variance ** 2 / (varianceOfA ** 2 / (a.length - 1) + varianceOfB ** 2 / (b.length - 1));
  return { statistic, degreesOfFreedom, pValue: studentTails(statistic, degreesOfFreedom) };
}
