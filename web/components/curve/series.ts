import type { Mark } from '../../lib/architecture.ts';
import { duration } from '../../lib/format.ts';

/** The images on which a metric is measured; `only` for a metric without such a pair. */
export type Part = 'training' | 'validation' | 'only';

/** One line of a chart: a metric of one run. */
export interface Series {
  id: string;
  /** The line's name in the table: `Baseline, validation`. */
  label: string;
  /** A custom property of app/tokens.css. */
  colour: string;
  /** The shade of the colour, which distinguishes runs of one architecture. */
  shade?: number;
  /** The mark at the end of a solid line, so that colour is never the only difference. */
  mark: Mark;
  /** Training lines are dashed and thin, the others solid. */
  part: Part;
  points: Point[];
  /** The epoch at which a ring is drawn. */
  ring?: number;
}

export interface Point {
  step: number;
  value: number;
  /** Seconds since the run's start, where known. */
  seconds?: number;
}

/** The horizontal axis. */
export type Axis = 'epochs' | 'time';

export const positionOf = ({ step, seconds }: Point, axis: Axis) => (axis === 'epochs' ? step : (seconds ?? step));

export const placeInWords = (position: number, axis: Axis) =>
  axis === 'epochs' ? `epoch ${position}` : duration(position);

export type RawValue = number | 'NaN' | 'Infinity' | '-Infinity';

/** Converts a point from GraphQL, whose value may be a string such as `NaN`, to a point with a number. */
export const toPoint = ({ step, value }: { step: number; value: RawValue }): Point => ({ step, value: Number(value) });

export const valueAt = (points: Point[], step: number | undefined) => points.find(point => point.step === step)?.value;

/** Returns the last point at or before the position, or undefined if the line begins after it. */
export function pointAt(points: Point[], position: number, axis: Axis): Point | undefined {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point && positionOf(point, axis) <= position) low = middle + 1;
    else high = middle;
  }
  return points[low - 1];
}

/**
 * Aligns lines for uPlot: all positions once, in order, then each series' value there. A position without a point is
 * undefined, and uPlot draws past it; a value that is not finite is null, which leaves a gap.
 */
export function align(lines: Pick<Series, 'points'>[], axis: Axis): [number[], ...(number | null | undefined)[][]] {
  const places = [...new Set(lines.flatMap(({ points }) => points.map(point => positionOf(point, axis))))];
  places.sort((a, b) => a - b);
  const columns = lines.map(({ points }) => {
    const byPlace = new Map(points.map(point => [positionOf(point, axis), point.value]));
    return places.map(place => {
      const value = byPlace.get(place);
      return value === undefined || Number.isFinite(value) ? value : null;
    });
  });
  return [places, ...columns];
}

/**
 * Exponential moving average as in TensorBoard: a value's weight shrinks by the factor `weight` with every step, and
 * the start is not pulled towards zero. Values that are not finite are kept and do not count.
 */
export function smoothed(points: Point[], weight: number): Point[] {
  let [sum, weights] = [0, 0];
  return points.map(point => {
    if (!Number.isFinite(point.value)) return point;
    sum = weight * sum + (1 - weight) * point.value;
    weights = weight * weights + (1 - weight);
    return { ...point, value: sum / weights };
  });
}

/** Returns the first epoch, then about six round numbers: 1, 5, 10, 15 … */
export function epochMarks(from: number, to: number) {
  const length = to - Math.max(from, 0);
  const every = roundSteps.find(step => length / step <= 7) ?? length;
  const marks = from <= 1 ? [1] : [];
  for (let mark = Math.max(2, Math.ceil(from / every) * every); mark <= to; mark += every) marks.push(mark);
  return marks;
}

/** The steps 1, 2, 5, 10, 20, 25, 50, 100 … */
const roundSteps = Array.from({ length: 8 }, (_, power) =>
  (power === 0 ? [1, 2, 5] : [1, 2, 2.5, 5]).map(step => step * 10 ** power),
).flat();
