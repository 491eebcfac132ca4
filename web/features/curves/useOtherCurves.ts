'use client';
import { useMemo } from 'react';
import { graphql } from '../../graphql';
import type { MetricPointsFragment } from '../../graphql/graphql';
import { useLive } from '../../lib/graphql';
import type { Figure } from './metricKeys';
import { withNewMetrics } from './newPoints';
import { useFigures } from './useFigures';

export const otherCurvesFragment = graphql(`
  fragment OtherCurves on Run {
    id
    ...RunKeys
    metrics(keys: $keys, maxPoints: $maxPoints) {
      ...MetricPoints
    }
  }
`);

const otherCurvesQuery = graphql(`
  query OtherCurves($id: ID!, $keys: [String!]!, $maxPoints: Int!) {
    run(id: $id) {
      ...OtherCurves
    }
  }
`);

const otherCurvesEventsSubscription = graphql(`
  subscription OtherCurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!) {
    runEvents(id: $id, progress: false) {
      __typename
      ... on RunChanged {
        run {
          ...OtherCurves
        }
      }
      ... on EpochRecorded {
        newPoints {
          ...NewPoints
        }
      }
      ... on PointsLogged {
        newPoints {
          ...NewPoints
        }
      }
    }
  }
`);

/** The largest number of points of a line; of more steps some are left out. */
const maxPoints = 400;

const none: MetricPointsFragment[] = [];

/** Loads the other metrics of a run separately, because few runs have any. */
export function useOtherCurves({ id }: { id: string }): {
  others: Figure[];
  total: number;
  metrics: MetricPointsFragment[];
} {
  const { others, total, learn } = useFigures();
  const keys = useMemo(() => others.flatMap(({ lines }) => lines.map(({ key }) => key)), [others]);
  const { data: run } = useLive(
    { document: otherCurvesQuery, pick: asked => asked.run ?? undefined },
    {
      document: otherCurvesEventsSubscription,
      apply: (run, { runEvents }) =>
        runEvents.reduce((known, event) => {
          if (event.__typename === 'RunChanged') return event.run;
          return known && 'newPoints' in event ? withNewMetrics(known, event.newPoints, keys) : known;
        }, run),
    },
    { id, keys, maxPoints },
  );
  learn(run ? [run] : undefined);
  return { others, total, metrics: run?.metrics ?? none };
}
