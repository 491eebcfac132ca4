import { type Point, toPoints } from '../../components/curve/series';

type RawValue = number | 'NaN' | 'Infinity' | '-Infinity';

interface Metric {
  key: string;
  points: { step: number; value: RawValue }[];
}

export const pointsOf = (metrics: Metric[], key: string): Point[] =>
  toPoints(metrics.find(metric => metric.key === key)?.points ?? []);

export const lastOf = (points: Point[]) => points.at(-1);

export const lowestOf = (points: Point[]) =>
  points.reduce<Point | undefined>(
    (lowest, point) => (lowest === undefined || point.value < lowest.value ? point : lowest),
    undefined,
  );
