import { gammaln } from 'simple-statistics';

/**
 * Returns the probability that Student's t is at least as far from 0 as `t`. It is the regularized incomplete beta function
 * I_x(ν/2, 1/2) at x = ν / (ν + t²). Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5.27 and 26.7.1.
 */
export const studentTails = (t: number, degreesOfFreedom: number): number =>
  incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t ** 2), degreesOfFreedom / 2, 1 / 2);

/** Enough terms for double precision with the few degrees of freedom that the seeds of an experiment give. */
const TERMS = 200;

/**
 * Computes I_x(a, b) for x in [0, 1] by the continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions,
 * starting from its last term.
 */
function incompleteBeta(x: number, a: number, b: number): number {
  // The fraction converges quickly below this limit. The symmetry 8.17.4 maps larger values to smaller ones.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  if (x === 0) return 0;
  const even = (m: number) => (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  const odd = (m: number) => -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  let fraction = 1;
  for (let m = TERMS; m >= 1; m--) fraction = 1 + even(m) / (1 + odd(m) / fraction);
  const logBeta = gammaln(a) + gammaln(b) - gammaln(a + b);
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a / (1 + odd(0) / fraction);
}
