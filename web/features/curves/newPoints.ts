import { graphql } from '../../graphql';
import type { MetricPointsFragment, NewPointsFragment, RunKeysFragment } from '../../graphql/graphql';

/** What an epoch adds to curves, with the time for runs that do not say how long their epochs took. */
export const newPointsFragment = graphql(`
  fragment NewPoints on MetricSeries {
    key
    last {
      step
      value
    }
    points {
      step
      value
      at
    }
  }
`);

interface Line {
  key: string;
  points: { step: number }[];
}

/** The lines with the points that were told of them added. A point may be told twice, and is the same then. */
export function withNewPoints<Known extends Line>(lines: readonly Known[], told: readonly Known[]): Known[] {
  const added = lines.map(line => {
    const news = told.find(({ key }) => key === line.key);
    return news ? { ...line, ...news, points: joined(line.points, news.points) } : line;
  });
  return [...added, ...told.filter(({ key }) => lines.every(line => line.key !== key))];
}

function joined<Point extends { step: number }>(points: readonly Point[], told: readonly Point[]): Point[] {
  const steps = new Set(told.map(({ step }) => step));
  return [...points.filter(({ step }) => !steps.has(step)), ...told].sort((a, b) => a.step - b.step);
}

/** The same for a run whose lines have only these keys, while all that it has are known by name. */
export function withNewMetrics<Run extends RunKeysFragment & { metrics: MetricPointsFragment[] }>(
  run: Run,
  told: readonly NewPointsFragment[],
  keys: readonly string[],
): Run {
  const isNew = ({ key }: { key: string }) => run.found.every(known => known.key !== key);
  return {
    ...run,
    found: [...run.found, ...told.filter(isNew)],
    metrics: withNewPoints<MetricPointsFragment>(
      run.metrics,
      told.filter(({ key }) => keys.includes(key)),
    ),
  };
}
