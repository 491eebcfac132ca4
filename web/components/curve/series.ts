import type { Mark } from '../../lib/architecture';
import { duration } from '../../lib/format';

/** The images that a metric is of; of a metric that stands alone nothing is known. */
export type Part = 'training' | 'validation' | 'only';

/** One line of a chart: a metric of one run. */
export interface Series {
  id: string;
  /** For readers of the table: `Baseline, validation`. */
  label: string;
  /** A custom property of app/tokens.css. */
  colour: string;
  /** Of that colour, to tell runs of one architecture apart. */
  shade?: number;
  /** Drawn at the end of a solid line, so that colour is never the only difference. */
  mark: Mark;
  /** Training is dashed and thin, the others are solid. */
  part: Part;
  points: Point[];
  /** Draws a ring at this epoch. */
  ring?: number;
}

export interface Point {
  step: number;
  value: number;
  /** Since the run's start; where it is known. */
  seconds?: number;
}

/** What runs from left to right. */
export type Axis = 'epochs' | 'time';

export const positionOf = ({ step, seconds }: Point, axis: Axis) => (axis === 'epochs' ? step : (seconds ?? step));

export const placeInWords = (position: number, axis: Axis) =>
  axis === 'epochs' ? `epoch ${position}` : duration(position);

export type RawValue = number | 'NaN' | 'Infinity' | '-Infinity';

/** A point of GraphQL, whose value may be no JSON number, with a number. */
export const toPoint = ({ step, value }: { step: number; value: RawValue }): Point => ({ step, value: Number(value) });

export const valueAt = (points: Point[], step: number | undefined) => points.find(point => point.step === step)?.value;

/** The last point that is not behind the position; of a line that begins behind it, none. */
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

/** uPlot's shape: all positions once, in order, then each series' value there or null. What is not finite leaves a gap. */
export function align(lines: Pick<Series, 'points'>[], axis: Axis): [number[], ...(number | null)[][]] {
  const places = [...new Set(lines.flatMap(({ points }) => points.map(point => positionOf(point, axis))))];
  places.sort((a, b) => a - b);
  const columns = lines.map(({ points }) => {
    const byPlace = new Map(points.map(point => [positionOf(point, axis), point.value]));
    return places.map(place => {
      const value = byPlace.get(place);
      return value !== undefined && Number.isFinite(value) ? value : null;
    });
  });
  return [places, ...columns];
}

/**
 * Exponential moving average as TensorBoard has it: each value weighs less by `weight` with every step that it lies behind,
 * and the start is not pulled towards zero. What is not finite stays, and takes no part.
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

/** 1, 5, 10, 15 …: the first epoch, then round numbers, about six of them. */
export function epochMarks(from: number, to: number) {
  const length = to - Math.max(from, 0);
  const every = roundSteps.find(step => length / step <= 7) ?? length;
  const marks = from <= 1 ? [1] : [];
  for (let mark = Math.max(2, Math.ceil(from / every) * every); mark <= to; mark += every) marks.push(mark);
  return marks;
}

/** 1, 2, 5, 10, 20, 25, 50, 100 … */
const roundSteps = Array.from({ length: 8 }, (_, power) =>
  (power === 0 ? [1, 2, 5] : [1, 2, 2.5, 5]).map(step => step * 10 ** power),
).flat();
