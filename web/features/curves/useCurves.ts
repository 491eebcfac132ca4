import { useMemo, useState } from 'react';
import { graphql } from '../../graphql';
import type { ExperimentDetailsFragment, RunPointsFragment } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import type { RunWithCurves } from './curves';
import { useCurvesView } from './curvesView';
import type { Figure } from './metricKeys';
import { lastEpochOf, progressText } from './reported';
import { logsAlone, useFigures } from './useFigures';

export const runPointsFragment = graphql(`
  fragment RunPoints on Run {
    metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
      key
      last {
        step
        value
      }
      points {
        step
        value
      }
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

/** A line has no more points: of more epochs some are left out. */
const maxPoints = 400;
/** So that smoothing has come to rest where the part begins. */
const before = 100;

/** What to ask for: all epochs, or of long runs the part that is looked at, in which fewer are left out, or none. */
function useWindow(runs: Pick<RunWithCurves, 'reported'>[]): { maxPoints: number; from?: number; to?: number } {
  const { axis, zoom } = useCurvesView();
  if (axis !== 'epochs' || !zoom || Math.max(...runs.map(lastEpochOf)) <= maxPoints) return { maxPoints };
  return { maxPoints, from: Math.max(1, Math.floor(zoom.from) - before), to: Math.ceil(zoom.to) };
}

/** What the charts are drawn from, in the order of the runs, and which charts there are. */
interface Curves {
  runs: RunWithCurves[];
  figures: Figure[];
  /** How many charts there are in all. */
  total: number;
}

const nothingYet = { metrics: [], clock: [], found: [] };

type Points = RunPointsFragment & { id: string };

/** Each run with its points, without any until those have come. */
const withPoints = <Run extends { id: string }>(runs: Run[], points: Points[] | undefined) =>
  runs.map(run => ({ ...run, ...(points?.find(({ id }) => id === run.id) ?? nothingYet) }));

/** Asked apart from the experiment, whose answer would wait for them. */
export function useCurves(experiment: ExperimentDetailsFragment): Curves {
  const epochs = progressText(experiment);
  const { figures, total, keys, learn } = useFigures();
  const variables = { id: experiment.id, keys, ...useWindow(experiment.runs) };
  const { data, ...query } = useQuery(curvesQuery, variables, () => logsAlone(experiment.runs));
  learn(data?.experiment?.runs);
  useKeepFresh(epochs, query);
  // What is told between two epochs changes nothing that is drawn.
  const [told, setTold] = useState({ epochs, runs: experiment.runs });
  if (told.epochs !== epochs) setTold({ epochs, runs: experiment.runs });
  const { runs } = told;
  return { runs: useMemo(() => withPoints(runs, data?.experiment?.runs), [runs, data]), figures, total };
}

/** The same of runs of any experiments. */
export function useCurvesOfSelection(runs: Omit<RunWithCurves, keyof RunPointsFragment>[]): Curves {
  const { figures, total, keys, learn } = useFigures();
  const variables = { runs: runs.map(({ id }) => id), keys, ...useWindow(runs) };
  const { data, ...query } = useQuery(curvesOfSelectionQuery, variables, () => logsAlone(runs));
  learn(data?.compareRuns.runs);
  useKeepFresh(progressText({ runs }), query);
  return { runs: useMemo(() => withPoints(runs, data?.compareRuns.runs), [runs, data]), figures, total };
}
