import { graphql } from '../../graphql';
import type { MetricPointsFragment, NewPointsFragment, RunClockFragment, RunKeysFragment } from '../../graphql/graphql';
import { keras } from './metricKeys';

/** What an epoch adds to curves, with the time for runs that do not say how long their epochs took. */
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

/** The lines with the points that were told of them added. */
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

/** In the order of the steps. A point may be told twice, and is the same then. */
function joined<Point extends { step: number }>(points: readonly Point[], told: readonly Point[]): Point[] {
  const steps = new Set(told.map(({ step }) => step));
  return [...points.filter(({ step }) => !steps.has(step)), ...told].sort((a, b) => a.step - b.step);
}

/** The same for a run whose lines have only these keys, while all that it has are known by name. */
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

/** The same for the times at which epochs ended. */
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
