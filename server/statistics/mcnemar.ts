/**
 * Returns the exact two-sided p-value of McNemar's test. It considers the images that exactly one of two runs predicts correctly.
 * Equally good runs would each be right on half of these, so the p-value is twice the tail of the binomial distribution at the
 * smaller count, at most 1.
 * Q. McNemar, Psychometrika 12 (1947); exact by F. Mosteller, Biometrics 8 (1952).
 */
export function mcnemar(onlyARight: number, onlyBRight: number): number {
  const discordant = onlyARight + onlyBRight;
  // Logarithms are needed because 2^-discordant underflows to 0 in floating point from 1,075 images on.
  let logProbability = -discordant * Math.LN2;
  let tail = Math.exp(logProbability);
  for (let count = 1; count <= Math.min(onlyARight, onlyBRight); count++) {
    logProbability += Math.log((discordant - count + 1) / count);
    tail += Math.exp(logProbability);
  }
  return Math.min(1, 2 * tail);
}
