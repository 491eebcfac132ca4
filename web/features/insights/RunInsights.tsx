'use client';
import type { InsightDetailsFragment } from '../../graphql/graphql';
import { type Evidence, InsightList } from './InsightList';
import { marksOf } from './insights';

/** Shows the findings about one run on its own page. */
export function RunInsights({ insights }: { insights: InsightDetailsFragment[] }) {
  return <InsightList insights={insights} evidenceOf={evidenceOnPage} />;
}

const evidenceOnPage = (insight: InsightDetailsFragment): Evidence | undefined =>
  insight.evidence.place === 'CURVES'
    ? { place: 'curves', address: { mark: marksOf(insight) } }
    : { place: 'confusion-matrix' };
