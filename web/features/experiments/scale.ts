/** Five points to the line: close enough to see differences, round enough to read. */
const grain = 0.05;

/** What the ends of the bars stand for, and what guessing reaches. */
export interface Scale {
  from: number;
  to: number;
  chance?: number;
}

/** From where to where the bars of a table reach: all intervals and chance, to the next five points. */
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

/** One standard deviation of the seeds to either side of their mean. */
export const spreadOf = ({ mean, standardDeviation }: { mean: number; standardDeviation: number }) => ({
  low: Math.max(0, mean - standardDeviation),
  high: Math.min(1, mean + standardDeviation),
});
