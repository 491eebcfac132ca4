import { type Axis, type Point, positionOf, type Series, toPoints } from '../../components/curve/series';
import type { ExperimentDetailsFragment, RunPointsFragment } from '../../graphql/graphql';
import { appearanceOf } from '../../lib/architecture';
import { secondsBetween } from '../../lib/format';
import type { Span } from '../../lib/span';
import { pointsOf } from '../runs/metrics';
import { lastEpochOf } from './reported';
import { runLabel, shadeAmong } from './runLabel';

/** What curves need of a run, of an experiment or of any selection. */
export type RunWithCurves = Pick<
  ExperimentDetailsFragment['runs'][number],
  'id' | 'number' | 'status' | 'seed' | 'startedAt' | 'hyperparameters' | 'architecture' | 'reported'
> &
  RunPointsFragment;
type Run = RunWithCurves;

export type Figure = 'accuracy' | 'loss';

/** A run as charts and legend need it. */
export interface CurvesRun {
  id: string;
  number: string;
  label: string;
  architecture: string;
  shade: number;
  training: Record<Figure, Point[]>;
  validation: Record<Figure, Point[]>;
  /** Of all epochs, whichever part of them there are points of. */
  last: Record<'training' | 'validation', Record<Figure, Point | undefined>>;
  /** To the planned end while it runs, so that nothing moves; then to the reached one. */
  end: Point;
}

/** The runs that have curves; while those are fetched, without points. */
export const curvesOf = (all: Run[]): CurvesRun[] =>
  all
    .filter(run => run.reported.length > 0)
    .map(run => {
      const since = secondsSinceStart(run);
      const timed = (key: string) =>
        pointsOf(run.metrics, key).map(point => ({ ...point, seconds: since(point.step) }));
      const newest = (key: string) =>
        toPoints(run.metrics.filter(metric => metric.key === key).map(({ last }) => last))[0];
      return {
        id: run.id,
        number: String(run.number),
        label: runLabel(run, all),
        architecture: run.architecture.key,
        shade: shadeAmong(run, all),
        training: { accuracy: timed('accuracy'), loss: timed('loss') },
        validation: { accuracy: timed('val_accuracy'), loss: timed('val_loss') },
        last: {
          training: { accuracy: newest('accuracy'), loss: newest('loss') },
          validation: { accuracy: newest('val_accuracy'), loss: newest('val_loss') },
        },
        end: endOf(run, since),
      };
    });

type SecondsAt = (step: number) => number | undefined;

/** What the epochs took together, which waiting and other attempts do not lengthen; else the clock since the start. */
function secondsSinceStart({ startedAt, metrics, clock }: Run): SecondsAt {
  const lengths = pointsOf(metrics, 'seconds');
  const last = lengths.at(-1);
  // With epochs left out there is no sum.
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

/** Of long runs not every epoch's time is known: on a line from one that is to the next. */
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

/** All that there is along the axis, whatever is hidden. */
export function extentOf(runs: CurvesRun[], axis: Axis): Span {
  const ends = runs.map(({ end }) => positionOf(end, axis));
  return axis === 'epochs' ? { from: 1, to: Math.max(2, ...ends) } : { from: 0, to: Math.max(1, ...ends) };
}

/** Epochs as places on the axis; on that of time, those of the first run that has them. */
export function placed(span: Span | undefined, runs: CurvesRun[], axis: Axis): Span | undefined {
  if (!span || axis === 'epochs') return span;
  const points = runs.map(({ validation }) => validation.loss).find(line => line.some(({ step }) => step === span.to));
  const at = (epoch: number) => points?.findLast(({ step }) => step <= epoch)?.seconds;
  const [from, to] = [at(span.from), at(span.to)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Training below, validation above it. */
export function seriesOf(
  { id, label, architecture, shade, ...lines }: CurvesRun,
  figure: Figure,
  ring?: number,
): Series[] {
  const common = { ...appearanceOf(architecture), shade };
  return (['training', 'validation'] as const).map(part => ({
    ...common,
    part,
    id: `${id} ${part} ${figure}`,
    label: `${label}, ${part}`,
    points: lines[part][figure],
    ...(part === 'validation' && figure === 'loss' && { ring }),
  }));
}

/** From the lowest to the highest of all values, with a little air. */
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
