import { useMemo, useState } from 'react';
import { graphql } from '../../graphql';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/keepFresh';
import type { RunWithCurves } from './curves';
import { epochsOf } from './reported';

export const runPointsFragment = graphql(`
  fragment RunPoints on Run {
    metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss", "seconds"], maxPoints: 400) {
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
  query Curves($id: ID!) {
    experiment(id: $id) {
      id
      runs {
        id
        ...RunPoints
      }
    }
  }
`);

const nothingYet = { metrics: [], clock: [] };

/**
 * The experiment's runs with their points, without any until those have come. Asked apart from the experiment, whose answer
 * would wait for them, and which is told anew with every step of a run.
 */
export function useCurves(experiment: ExperimentDetailsFragment): RunWithCurves[] {
  const epochs = epochsOf(experiment);
  const { data, ...query } = useQuery(curvesQuery, { id: experiment.id });
  useKeepFresh(epochs, query);
  // Steps between two epochs change nothing that is drawn.
  const [told, setTold] = useState({ epochs, runs: experiment.runs });
  if (told.epochs !== epochs) setTold({ epochs, runs: experiment.runs });
  const { runs } = told;
  return useMemo(
    () => runs.map(run => ({ ...run, ...(data?.experiment?.runs.find(({ id }) => id === run.id) ?? nothingYet) })),
    [runs, data],
  );
}
