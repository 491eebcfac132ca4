'use client';
import { useMemo } from 'react';
import { graphql } from '../../graphql';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import type { Figure } from './metricKeys';
import { useFigures } from './useFigures';

const otherCurvesQuery = graphql(`
  query OtherCurves($id: ID!, $keys: [String!]!, $maxPoints: Int!) {
    run(id: $id) {
      id
      ...RunKeys
      metrics(keys: $keys, maxPoints: $maxPoints) {
        key
        points {
          step
          value
        }
      }
    }
  }
`);

type Metric = Pick<RunDetailsFragment['metrics'][number], 'key' | 'points'>;

/** A line has no more points: of more steps some are left out. */
const maxPoints = 400;

const none: Metric[] = [];

/** What a run has besides the metrics of its epochs, asked apart, since few runs have any. */
export function useOtherCurves(run: RunDetailsFragment): { others: Figure[]; total: number; metrics: Metric[] } {
  const { others, total, learn } = useFigures();
  const keys = useMemo(() => others.flatMap(({ lines }) => lines.map(({ key }) => key)), [others]);
  const hasNoEpochs = run.status === 'RUNNING' && run.metrics.length === 0;
  const { data, ...query } = useQuery(otherCurvesQuery, { id: run.id, keys, maxPoints }, () => hasNoEpochs);
  learn(data?.run ? [data.run] : undefined);
  useKeepFresh(`${run.status} ${run.metrics[0]?.last.step}`, query);
  return { others, total, metrics: data?.run?.metrics ?? none };
}
