'use client';
import type { ExperimentDetailsFragment, InsightDetailsFragment } from '../../graphql/graphql';
import { type Evidence, InsightList } from './InsightList';
import { marksOf, useInsights } from './insights';

/** Shows the findings about the runs of an experiment. */
export function ExperimentInsights({ experiment }: { experiment: ExperimentDetailsFragment }) {
  const insights = useInsights(experiment);
  return <InsightList insights={insights} evidenceOf={insight => evidenceIn(experiment, insight)} />;
}

function evidenceIn({ runs }: ExperimentDetailsFragment, insight: InsightDetailsFragment): Evidence | undefined {
  const spokenOf = insight.runs.map(({ number }) => number);
  const others = runs.map(({ number }) => number).filter(number => !spokenOf.includes(number));
  switch (insight.evidence.place) {
    case 'CURVES':
      return {
        place: 'curves',
        address: { hide: others.join(',') || null, mark: marksOf(insight), zoom: null },
      };
    case 'SUMMARY':
      return { place: 'summary' };
    case 'COMPARISONS':
      // The list shows only pairs of adjacent ranks unless all are requested.
      return { place: 'comparisons', address: { pairs: 'all' } };
    case 'CONFUSION_MATRIX':
      return { page: `/runs/${insight.runs[0]?.id}#confusion-matrix` };
  }
}
