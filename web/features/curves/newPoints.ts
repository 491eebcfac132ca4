import { graphql } from '../../graphql';
import type { MetricPointsFragment, NewPointsFragment, RunClockFragment, RunKeysFragment } from '../../graphql/graphql';
import { keras } from './metricKeys';

/** The points that an epoch adds to curves, with their times for runs that do not report the duration of epochs. */
export const newPointsFragment = graphql(`
  fragment NewPoints on NewPoints {
    key
    points {
      step
      value
      at
    }
  }
`);

type Line = MetricPointsFragment;

/** Adds the points from events to the lines. */
export function withNewPoints(lines: readonly Line[], told: readonly NewPointsFragment[]): Line[] {
  const isNew = ({ key }: NewPointsFragment) => lines.every(line => line.key !== key);
  const begun = told.filter(isNew).flatMap(({ key, points: [last] }) => (last ? [{ key, last, points: [] }] : []));
  return [...lines, ...begun].map(line => withPoints(line, told.find(({ key }) => key === line.key)?.points ?? []));
}

function withPoints(line: Line, told: Line['points']): Line {
  const last = told.at(-1);
  if (!last) return line;
  return { ...line, points: joined(line.points, told), last: last.step > line.last.step ? last : line.last };
}

/** Merges points in the order of their steps. An event may repeat a point, which is then the same. */
function joined<Point extends { step: number }>(points: readonly Point[], told: readonly Point[]): Point[] {
  const steps = new Set(told.map(({ step }) => step));
  return [...points.filter(({ step }) => !steps.has(step)), ...told].sort((a, b) => a.step - b.step);
}

/** Adds the points to a run that loads the lines of some keys only but knows the names of all its metrics. */
export const withNewMetrics = <Run extends RunKeysFragment & { metrics: Line[] }>(
  run: Run,
  told: readonly NewPointsFragment[],
  keys: readonly string[],
): Run => ({
  ...run,
  found: [...run.found, ...told.filter(({ key }) => run.found.every(known => known.key !== key))],
  metrics: withNewPoints(
    run.metrics,
    told.filter(({ key }) => keys.includes(key)),
  ),
});

/** Adds the times at which epochs ended. */
export function withNewTimes(clock: RunClockFragment['clock'], told: readonly NewPointsFragment[]) {
  const ends = told.find(({ key }) => key === keras.loss)?.points ?? [];
  return ends.length === 0
    ? clock
    : [
        {
          points: joined(
            clock.flatMap(({ points }) => points),
            ends,
          ),
        },
      ];
}
