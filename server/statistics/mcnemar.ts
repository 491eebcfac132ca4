/**
 * The exact two-sided p-value of McNemar's test. Of the images on which exactly one of two runs is right, each run is right
 * on half if they are equally good: twice the binomial distribution's tail at the smaller count, at most 1.
 * Q. McNemar, Psychometrika 12 (1947); exact by F. Mosteller, Biometrics 8 (1952).
 */
export function mcnemar(onlyARight: number, onlyBRight: number): number {
  const discordant = onlyARight + onlyBRight;
  // Probabilities by their logarithms: 2^-discordant alone is 0 in floating point from 1,075 images on.
  let logProbability = -discordant * Math.LN2;
  let tail = Math.exp(logProbability);
  for (let count = 1; count <= Math.min(onlyARight, onlyBRight); count++) {
    logProbability += Math.log((discordant - count + 1) / count);
    tail += Math.exp(logProbability);
  }
  return Math.min(1, 2 * tail);
}
