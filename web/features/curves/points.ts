import { type Point, type RawValue, toPoint } from '../../components/curve/series.ts';

interface Metric {
  key: string;
  points: { step: number; value: RawValue }[];
}

export const pointsOf = (metrics: Metric[], key: string): Point[] =>
  (metrics.find(metric => metric.key === key)?.points ?? []).map(toPoint);

export const lastOf = (points: Point[]) => points.at(-1);

/** Returns the lowest point, the first of equals, or undefined if no value is a number. */
export const lowestOf = (points: Point[]) =>
  points
    .filter(({ value }) => !Number.isNaN(value))
    .reduce<Point | undefined>(
      (lowest, point) => (lowest === undefined || point.value < lowest.value ? point : lowest),
      undefined,
    );
