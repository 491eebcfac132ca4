/** The scale is rounded to five points: narrow enough to show differences, round enough to read. */
const grain = 0.05;

/** The values at the ends of the bars, and the accuracy of guessing. */
export interface Scale {
  from: number;
  to: number;
  chance?: number;
}

/** Returns a scale that contains all intervals and chance, rounded outwards to five points. */
export function scaleOf(rows: { low: number; high: number }[], chance?: number): Scale {
  const known = chance === undefined ? [] : [chance];
  const least = Math.min(...known, ...rows.map(row => row.low));
  const most = Math.max(...known, ...rows.map(row => row.high));
  return {
    from: Math.max(0, Math.floor(least / grain) * grain),
    to: Math.min(1, Math.ceil(most / grain) * grain),
    chance,
  };
}

/** Returns the range of one standard deviation of the seeds around their mean. */
export const spreadOf = ({ mean, standardDeviation }: { mean: number; standardDeviation: number }) => ({
  low: Math.max(0, mean - standardDeviation),
  high: Math.min(1, mean + standardDeviation),
});
