import { type Point, type RawValue, toPoint } from '../../components/curve/series';

interface Metric {
  key: string;
  points: { step: number; value: RawValue }[];
}

export const pointsOf = (metrics: Metric[], key: string): Point[] =>
  (metrics.find(metric => metric.key === key)?.points ?? []).map(toPoint);

export const lastOf = (points: Point[]) => points.at(-1);

export const lowestOf = (points: Point[]) =>
  points.reduce<Point | undefined>(
    (lowest, point) => (lowest === undefined || point.value < lowest.value ? point : lowest),
    undefined,
  );
