import { type Point, toPoints } from '../../components/curve/series';
import { secondsBetween } from '../../lib/format';

type RawValue = number | 'NaN' | 'Infinity' | '-Infinity';

interface Metric {
  key: string;
  points: { step: number; value: RawValue; at?: string }[];
}

export const pointsOf = (metrics: Metric[], key: string): Point[] =>
  toPoints(metrics.find(metric => metric.key === key)?.points ?? []);

export const lastOf = (points: Point[]) => points.at(-1);

export const lowestOf = (points: Point[]) =>
  points.reduce<Point | undefined>(
    (lowest, point) => (lowest === undefined || point.value < lowest.value ? point : lowest),
    undefined,
  );

/** The median over epochs, which one slow epoch does not move; evaluation included. */
export function secondsPerEpoch(metrics: Metric[]) {
  const seconds = pointsOf(metrics, 'seconds').map(({ value }) => value);
  const lengths = (seconds.length > 0 ? seconds : betweenReports(metrics)).toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)];
  return middle === undefined ? undefined : { seconds: middle, epochs: lengths.length };
}

/** For runs that say nothing of their epochs' length: from one report to the next. */
function betweenReports(metrics: Metric[]) {
  const times = metrics.find(metric => metric.key === 'loss')?.points ?? [];
  return times.slice(1).flatMap((point, index) => {
    const before = times[index];
    return before?.at && point.at && point.step === before.step + 1 ? [secondsBetween(before.at, point.at)] : [];
  });
}
