import { useMemo, useState } from 'react';
import { graphql } from '../../graphql';
import type {
  CurvesEventsSubscription,
  ExperimentDetailsFragment,
  NewPointsFragment,
  RunPointsFragment,
} from '../../graphql/graphql';
import { useLive, useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import type { RunWithCurves } from './curves';
import { useCurvesView } from './curvesView';
import type { Figure } from './metricKeys';
import { withNewMetrics, withNewTimes } from './newPoints';
import { lastEpochOf, progressText } from './reported';
import { logsAlone, useFigures } from './useFigures';

export const runPointsFragment = graphql(`
  fragment RunPoints on Run {
    metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
      ...MetricPoints
    }
    ...RunClock
    ...RunKeys
  }
`);

const curvesQuery = graphql(`
  query Curves($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {
    experiment(id: $id) {
      id
      runs {
        id
        ...RunPoints
      }
    }
  }
`);

const curvesEventsSubscription = graphql(`
  subscription CurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {
    experimentEvents(id: $id, progress: false) {
      __typename
      ... on ExperimentChanged {
        experiment {
          id
          runs {
            id
            ...RunPoints
          }
        }
      }
      ... on EpochsRecorded {
        runs {
          runId
          newPoints {
            ...NewPoints
          }
        }
      }
      ... on PointsLogged {
        runId
        newPoints {
          ...NewPoints
        }
      }
    }
  }
`);

const curvesOfSelectionQuery = graphql(`
  query CurvesOfSelection($runs: [ID!]!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {
    compareRuns(runs: $runs) {
      runs {
        id
        ...RunPoints
      }
    }
  }
`);

/** The largest number of points of a line; of more epochs some are left out. */
const maxPoints = 400;
/** Enough epochs for the moving average to settle before the visible part. */
const before = 100;

/**
 * Returns the part to load: all epochs, or of long runs the visible part, in which fewer epochs or none are left out.
 */
function useWindow(runs: Pick<RunWithCurves, 'reported'>[]): { maxPoints: number; from?: number; to?: number } {
  const { axis, zoom } = useCurvesView();
  if (axis !== 'epochs' || !zoom || Math.max(...runs.map(lastEpochOf)) <= maxPoints) return { maxPoints };
  return { maxPoints, from: Math.max(1, Math.floor(zoom.from) - before), to: Math.ceil(zoom.to) };
}

/** The runs with their points, in order, and the charts. */
interface Curves {
  runs: RunWithCurves[];
  figures: Figure[];
  /** The total number of charts. */
  total: number;
}

const nothingYet = { metrics: [], clock: [], found: [] };

type Points = RunPointsFragment & { id: string };

/** Returns the runs with their points, or without any until these have loaded. */
const withPoints = <Run extends { id: string }>(runs: Run[], points: Points[] | undefined) =>
  runs.map(run => ({ ...run, ...(points?.find(({ id }) => id === run.id) ?? nothingYet) }));

/** Loads points separately from the experiment, which would otherwise have to wait for them. */
export function useCurves(experiment: ExperimentDetailsFragment): Curves {
  const epochs = progressText(experiment);
  const { figures, total, keys, learn } = useFigures();
  const { data: points } = useLive(
    { document: curvesQuery, pick: asked => asked.experiment?.runs },
    { document: curvesEventsSubscription, apply: (known, told) => afterEvents(known, told.experimentEvents, keys) },
    { id: experiment.id, keys, ...useWindow(experiment.runs) },
  );
  learn(points);
  // Events between two epochs do not change the charts.
  const [told, setTold] = useState({ epochs, runs: experiment.runs });
  if (told.epochs !== epochs) setTold({ epochs, runs: experiment.runs });
  const { runs } = told;
  return { runs: useMemo(() => withPoints(runs, points), [runs, points]), figures, total };
}

type CurvesEvent = CurvesEventsSubscription['experimentEvents'][number];

/** Applies events. The first contains the points of all runs, the others only new ones. */
const afterEvents = (runs: Points[] | undefined, events: readonly CurvesEvent[], keys: readonly string[]) =>
  events.reduce((known, event) => {
    switch (event.__typename) {
      case 'ExperimentChanged':
        return event.experiment.runs;
      case 'EpochsRecorded':
        return event.runs.reduce((before, told) => withNews(before, told, keys), known);
      case 'PointsLogged':
        return withNews(known, event, keys);
      default:
        return known;
    }
  }, runs);

interface Told {
  runId: string;
  newPoints: readonly NewPointsFragment[];
}

const withNews = (runs: Points[] | undefined, { runId, newPoints }: Told, keys: readonly string[]) =>
  runs?.map(run =>
    run.id === runId ? { ...withNewMetrics(run, newPoints, keys), clock: withNewTimes(run.clock, newPoints) } : run,
  );

/** Loads the curves of runs of any experiments. */
export function useCurvesOfSelection(runs: Omit<RunWithCurves, keyof RunPointsFragment>[]): Curves {
  const { figures, total, keys, learn } = useFigures();
  const variables = { runs: runs.map(({ id }) => id), keys, ...useWindow(runs) };
  const { data, ...query } = useQuery(curvesOfSelectionQuery, variables, () => logsAlone(runs));
  learn(data?.compareRuns.runs);
  useKeepFresh(progressText({ runs }), query);
  return { runs: useMemo(() => withPoints(runs, data?.compareRuns.runs), [runs, data]), figures, total };
}
