import { type Axis, type Point, positionOf, type Series, toPoint } from '../../components/curve/series';
import type { ExperimentDetailsFragment, RunPointsFragment } from '../../graphql/graphql';
import { appearanceOf } from '../../lib/architecture';
import { secondsBetween } from '../../lib/format';
import type { Span } from '../../lib/span';
import { runLabel, shadeAmong } from '../experiments/runLabel';
import { epochSeconds, type Figure, isOfEpochs, ringed } from './metricKeys';
import { pointsOf } from './points';
import { lastEpochOf } from './reported';

/** The fields of a run that the curves need, for experiments and for any selection of runs. */
export type RunWithCurves = Pick<
  ExperimentDetailsFragment['runs'][number],
  'id' | 'number' | 'status' | 'seed' | 'startedAt' | 'hyperparameters' | 'architecture' | 'reported'
> &
  RunPointsFragment;
type Run = RunWithCurves;

/** A run as charts and legend use it. */
export interface CurvesRun {
  id: string;
  number: string;
  label: string;
  architecture: string;
  shade: number;
  /** The points by the metric's key. */
  points: ReadonlyMap<string, Point[]>;
  /** The last point of each metric by its key, even if only a part of the points is loaded. */
  last: ReadonlyMap<string, Point>;
  /** The planned end of an active run, so that nothing moves; otherwise the last epoch reached. */
  end: Point;
}

/** Returns the runs that have metrics; until these are loaded, without points. */
export const curvesOf = (all: Run[]): CurvesRun[] =>
  all
    .filter(run => run.reported.length > 0 || run.found.length > 0)
    .map(run => {
      const since = secondsSinceStart(run);
      const timed = (point: Point) => ({ ...point, seconds: since(point.step) });
      return {
        id: run.id,
        number: String(run.number),
        label: runLabel(run, all),
        architecture: run.architecture.key,
        shade: shadeAmong(run, all),
        points: new Map(run.metrics.map(({ key }) => [key, pointsOf(run.metrics, key).map(timed)])),
        last: new Map(run.metrics.map(({ key, last }) => [key, toPoint(last)])),
        end: endOf(run, since),
      };
    });

type SecondsAt = (step: number) => number | undefined;

/**
 * Adds up the durations of the epochs, which exclude waiting and other attempts. Where these are missing, it uses the
 * time since the start.
 */
function secondsSinceStart({ startedAt, metrics, clock }: Run): SecondsAt {
  const lengths = pointsOf(metrics, epochSeconds);
  const last = lengths.at(-1);
  // Without all epochs there is no correct sum.
  if (last && lengths.length === last.step) {
    let sum = 0;
    return between(
      lengths.map(({ step, value }) => {
        sum += value;
        return { step, seconds: sum };
      }),
    );
  }
  const points = startedAt ? clock.flatMap(metric => metric.points) : [];
  return between(points.map(({ step, at }) => ({ step, seconds: secondsBetween(startedAt ?? at, at) })));
}

/** Interpolates linearly, because the times of some epochs of long runs are not loaded. */
function between(known: { step: number; seconds: number }[]): SecondsAt {
  return step => {
    const after = known.findIndex(one => one.step >= step);
    const [one, next] = [known[after - 1], known[after] ?? known.at(-1)];
    if (!next || !one || next.step === step) return next?.seconds;
    return one.seconds + ((next.seconds - one.seconds) * (step - one.step)) / (next.step - one.step);
  };
}

function endOf(run: Run, since: SecondsAt): Point {
  const reached = lastEpochOf(run);
  const planned = run.status === 'RUNNING' ? Number(run.hyperparameters.epochs ?? 0) : 0;
  const step = Math.max(reached, planned);
  return { step, value: 0, seconds: reached === 0 ? 0 : ((since(reached) ?? 0) * step) / reached };
}

/** Returns the range of the axis for all runs, including hidden ones. */
export function extentOf(runs: CurvesRun[], axis: Axis): Span {
  const ends = runs.map(({ end }) => positionOf(end, axis));
  return axis === 'epochs' ? { from: 1, to: Math.max(2, ...ends) } : { from: 0, to: Math.max(1, ...ends) };
}

/** Returns the range for one chart, whose metric may begin before the first epoch or continue after the last. */
export function extentOfFigure(series: Series[], axis: Axis, { from, to }: Span): Span {
  const places = series.flatMap(({ points }) => points.map(point => positionOf(point, axis)));
  return { from: places.reduce((a, b) => Math.min(a, b), from), to: places.reduce((a, b) => Math.max(a, b), to) };
}

/** Converts epochs to positions on the axis. On the time axis, the first run with these epochs decides. */
export function placed(span: Span | undefined, runs: CurvesRun[], axis: Axis): Span | undefined {
  if (!span || axis === 'epochs') return span;
  const lines = runs.flatMap(({ points }) => [...points].filter(([key]) => isOfEpochs(key)).map(([, line]) => line));
  const points = lines.find(line => line.some(({ step }) => step === span.to));
  const at = (epoch: number) => points?.findLast(({ step }) => step <= epoch)?.seconds;
  const [from, to] = [at(span.from), at(span.to)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Returns the lines in drawing order: training first, so that validation is on top. */
export function seriesOf(
  { id, label, architecture, shade, points }: CurvesRun,
  { lines }: Figure,
  ring?: number,
): Series[] {
  const look = { ...appearanceOf(architecture), shade };
  return lines.map(({ key, part }) => ({
    ...look,
    part,
    id: `${id} ${key}`,
    label: part === 'only' ? label : `${label}, ${part}`,
    points: points.get(key) ?? nothingYet,
    ...(key === ringed && { ring }),
  }));
}

const nothingYet: Point[] = [];

/** Returns the range from the lowest to the highest value, with a small margin. */
export function rangeOf(series: Series[], bounds: { least: number; most: number }) {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value)).filter(Number.isFinite);
  if (values.length === 0) return undefined;
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const air = (most - least) * 0.06 || 0.05;
  return { least: Math.max(bounds.least, least - air), most: Math.min(bounds.most, most + air) };
}
