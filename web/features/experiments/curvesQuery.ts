import { useMemo, useState } from 'react';
import { graphql } from '../../graphql';
import type { ExperimentDetailsFragment, RunPointsFragment } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/keepFresh';
import type { RunWithCurves } from './curves';
import { useCurvesView } from './curvesView';
import { epochsOf, lastEpochOf } from './reported';

export const runPointsFragment = graphql(`
  fragment RunPoints on Run {
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss", "seconds"], maxPoints: 400, from: $from, to: $to) {
      key
      points {
        step
        value
      }
    }
    clock: metrics(keys: ["loss"], maxPoints: 400) {
      points {
        step
        at
      }
    }
  }
`);

const curvesQuery = graphql(`
  query Curves($id: ID!, $from: Int, $to: Int) {
    experiment(id: $id) {
      id
      runs {
        id
        ...RunPoints
      }
    }
  }
`);

const curvesOfSelection = graphql(`
  query CurvesOfSelection($runs: [ID!]!, $from: Int, $to: Int) {
    compareRuns(runs: $runs) {
      runs {
        id
        ...RunPoints
      }
    }
  }
`);

/** As many as a run has points here at most; of more epochs, some are left out. */
const mostPoints = 400;
/** So that smoothing has come to rest where the part begins. */
const before = 100;

/** The epochs to ask for: all, or of long runs the part that is looked at, in which none or fewer are left out. */
export function useAskedEpochs(runs: Pick<RunWithCurves, 'reported'>[]): { from?: number; to?: number } {
  const { axis, zoom } = useCurvesView();
  if (axis !== 'epochs' || !zoom || Math.max(...runs.map(lastEpochOf)) <= mostPoints) return {};
  return { from: Math.max(1, Math.floor(zoom.from) - before), to: Math.ceil(zoom.to) };
}

const nothingYet = { metrics: [], clock: [] };

type Points = RunPointsFragment & { id: string };

/** Each run with its points, without any until those have come. */
const withPoints = <Run extends { id: string }>(runs: Run[], points: Points[] | undefined) =>
  runs.map(run => ({ ...run, ...(points?.find(({ id }) => id === run.id) ?? nothingYet) }));

/** Asked apart from the experiment, whose answer would wait for them. */
export function useCurves(experiment: ExperimentDetailsFragment): RunWithCurves[] {
  const epochs = epochsOf(experiment);
  const { data, ...query } = useQuery(curvesQuery, { id: experiment.id, ...useAskedEpochs(experiment.runs) });
  useKeepFresh(epochs, query);
  // What is told between two epochs changes nothing that is drawn.
  const [told, setTold] = useState({ epochs, runs: experiment.runs });
  if (told.epochs !== epochs) setTold({ epochs, runs: experiment.runs });
  const { runs } = told;
  return useMemo(() => withPoints(runs, data?.experiment?.runs), [runs, data]);
}

/** The same of runs of any experiments. */
export function useCurvesOfSelection(runs: Omit<RunWithCurves, keyof RunPointsFragment>[]): RunWithCurves[] {
  const { data } = useQuery(curvesOfSelection, { runs: runs.map(({ id }) => id), ...useAskedEpochs(runs) });
  return useMemo(() => withPoints(runs, data?.compareRuns.runs), [runs, data]);
}
