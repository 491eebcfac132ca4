import { gammaln } from 'simple-statistics';

/**
 * How probable it is that Student's t is at least as far from 0 as `t`: I_x(ν/2, 1/2) at x = ν / (ν + t²), by the
 * regularized incomplete beta function. Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5.27 and 26.7.1.
 */
export const studentTails = (t: number, degreesOfFreedom: number): number =>
  incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t ** 2), degreesOfFreedom / 2, 1 / 2);

/** Enough for double precision with as many degrees of freedom as an experiment has seeds. */
const TERMS = 200;

/** I_x(a, b) of x in [0, 1]. NIST Digital Library of Mathematical Functions: the continued fraction 8.17.22, from its end. */
function incompleteBeta(x: number, a: number, b: number): number {
  // The fraction converges quickly below this, and 8.17.4 mirrors the rest to there.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  if (x === 0) return 0;
  const even = (m: number) => (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  const odd = (m: number) => -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  let fraction = 1;
  for (let m = TERMS; m >= 1; m--) fraction = 1 + even(m) / (1 + odd(m) / fraction);
  const logBeta = gammaln(a) + gammaln(b) - gammaln(a + b);
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a / (1 + odd(0) / fraction);
}
