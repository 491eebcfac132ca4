'use client';
import { graphql } from '../../graphql';
import type { ExperimentDetailsFragment, InsightDetailsFragment } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import { progressText } from '../curves/reported';
import { useExperimentView } from '../experiments/experimentView';

export const insightDetailsFragment = graphql(`
  fragment InsightDetails on Insight {
    kind
    sentence
    definition
    suggestedEpochs
    runs {
      id
      number
    }
    evidence {
      place
      metric
      fromEpoch
      toEpoch
    }
  }
`);

const insightsQuery = graphql(`
  query Insights($id: ID!, $standing: [ID!]) {
    experiment(id: $id) {
      id
      insights(standing: $standing) {
        ...InsightDetails
      }
    }
  }
`);

const none: InsightDetailsFragment[] = [];

/**
 * Loads findings separately from the experiment, which would otherwise have to wait for them. They change when an epoch
 * or a run ends.
 */
export function useInsights(experiment: ExperimentDetailsFragment): InsightDetailsFragment[] {
  const { standing } = useExperimentView();
  const { data, ...query } = useQuery(insightsQuery, { id: experiment.id, standing });
  useKeepFresh(progressText(experiment), query);
  return data?.experiment?.insights ?? none;
}

/** Returns the epoch where overfitting begins, by the run's id. */
export const overfittingByRun = (insights: readonly InsightDetailsFragment[]): ReadonlyMap<string, number> =>
  new Map(
    insights.flatMap(({ kind, runs, evidence: { fromEpoch } }) =>
      kind === 'OVERFITTING' && fromEpoch != null ? runs.map(({ id }): [string, number] => [id, fromEpoch]) : [],
    ),
  );

/** Returns the epochs of the evidence as the address of a page with curves contains them. */
export const marksOf = ({ evidence: { fromEpoch, toEpoch } }: InsightDetailsFragment): string | null =>
  fromEpoch == null ? null : `${fromEpoch}-${toEpoch ?? fromEpoch}`;
