/** The 97.5 % quantile of the standard normal distribution, for a two-sided 95 % interval. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns Wilson's 95 % score interval for a proportion, without continuity correction.
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927);
 * recommended over the textbook interval by Brown, Cai and DasGupta, Statistical Science 16 (2001).
 */
export function wilsonInterval(correct: number, total: number): Interval {
  const share = correct / total;
  const square = (Z * Z) / total;
  const centre = share + square / 2;
  const spread = Z * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  return {
    low: Math.max(0, (centre - spread) / (1 + square)),
    high: Math.min(1, (centre + spread) / (1 + square)),
  };
}
