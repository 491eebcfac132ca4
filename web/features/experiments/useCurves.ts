import { useMemo, useState } from 'react';
import { graphql } from '../../graphql';
import type { ExperimentDetailsFragment, RunPointsFragment } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import type { RunWithCurves } from './curves';
import { useCurvesView } from './curvesView';
import { epochsOf, lastEpochOf } from './reported';

export const runPointsFragment = graphql(`
  fragment RunPoints on Run {
    metrics(
      keys: ["accuracy", "val_accuracy", "loss", "val_loss", "seconds"]
      maxPoints: $maxPoints
      from: $from
      to: $to
    ) {
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
    clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
      points {
        step
        at
      }
    }
  }
`);

const curvesQuery = graphql(`
  query Curves($id: ID!, $maxPoints: Int!, $from: Int, $to: Int) {
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
  query CurvesOfSelection($runs: [ID!]!, $maxPoints: Int!, $from: Int, $to: Int) {
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

const nothingYet = { metrics: [], clock: [] };

type Points = RunPointsFragment & { id: string };

/** Each run with its points, without any until those have come. */
const withPoints = <Run extends { id: string }>(runs: Run[], points: Points[] | undefined) =>
  runs.map(run => ({ ...run, ...(points?.find(({ id }) => id === run.id) ?? nothingYet) }));

/** Asked apart from the experiment, whose answer would wait for them. */
export function useCurves(experiment: ExperimentDetailsFragment): RunWithCurves[] {
  const epochs = epochsOf(experiment);
  const { data, ...query } = useQuery(curvesQuery, { id: experiment.id, ...useWindow(experiment.runs) });
  useKeepFresh(epochs, query);
  // What is told between two epochs changes nothing that is drawn.
  const [told, setTold] = useState({ epochs, runs: experiment.runs });
  if (told.epochs !== epochs) setTold({ epochs, runs: experiment.runs });
  const { runs } = told;
  return useMemo(() => withPoints(runs, data?.experiment?.runs), [runs, data]);
}

/** The same of runs of any experiments. */
export function useCurvesOfSelection(runs: Omit<RunWithCurves, keyof RunPointsFragment>[]): RunWithCurves[] {
  const { data, ...query } = useQuery(curvesOfSelectionQuery, { runs: runs.map(({ id }) => id), ...useWindow(runs) });
  useKeepFresh(epochsOf({ runs }), query);
  return useMemo(() => withPoints(runs, data?.compareRuns.runs), [runs, data]);
}
