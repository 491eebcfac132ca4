/** One line of a chart: a metric of one run by epoch. */
export interface Series {
  id: string;
  /** For readers of the table: `Baseline, validation`. */
  label: string;
  /** A custom property of app/tokens.css. */
  colour: string;
  /** Of that colour, to tell runs of one architecture apart. */
  shade?: number;
  /** Training is dashed and thin, validation solid. */
  part: 'training' | 'validation';
  points: Point[];
  /** Draws a dot at the last point: the run goes on. */
  growing?: boolean;
  /** Draws a ring at this step. */
  ring?: number;
}

export interface Point {
  step: number;
  value: number;
}

type RawValue = number | 'NaN' | 'Infinity' | '-Infinity';

/** GraphQL's points, whose values may be no JSON numbers, as numbers. */
export const toPoints = (points: { step: number; value: RawValue }[]): Point[] =>
  points.map(({ step, value }) => ({ step, value: Number(value) }));

export const valueAt = (points: Point[], step: number | undefined) => points.find(point => point.step === step)?.value;

/** uPlot's shape: all steps once, in order, then each series' value there or null. What is not finite leaves a gap. */
export function align(series: Series[]): [number[], ...(number | null)[][]] {
  const steps = [...new Set(series.flatMap(({ points }) => points.map(point => point.step)))].sort((a, b) => a - b);
  const columns = series.map(({ points }) => {
    const byStep = new Map(points.map(point => [point.step, point.value]));
    return steps.map(step => {
      const value = byStep.get(step);
      return value !== undefined && Number.isFinite(value) ? value : null;
    });
  });
  return [steps, ...columns];
}

/** 1, 5, 10, 15 …: the first epoch, then round numbers, about six of them. */
export function epochMarks(last: number) {
  const every = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].find(step => last / step <= 7) ?? last / 5;
  const marks = [1];
  for (let mark = Math.max(every, 2); mark <= last; mark += every) marks.push(mark);
  return every === 2 ? marks.filter(mark => mark === 1 || mark % 2 === 0) : marks;
}
