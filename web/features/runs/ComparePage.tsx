'use client';
import { useSearchParams } from 'next/navigation';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Page } from '../../components/Page';
import { PageSkeleton } from '../../components/Skeleton';
import { graphql } from '../../graphql';
import type { CompareRunsQuery } from '../../graphql/graphql';
import { plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';
import { RunsCurves } from '../curves/RunsCurves';
import { useCurvesOfSelection } from '../curves/useCurves';
import { ComparedRuns } from './ComparedRuns';
import classes from './RunsPage.module.css';

const compareRunsQuery = graphql(`
  query CompareRuns($runs: [ID!]!) {
    compareRuns(runs: $runs) {
      warnings
      differing {
        name
        title
      }
      runs {
        id
        number
        name
        status
        seed
        bestEpoch
        bestAccuracy
        startedAt
        finishedAt
        hyperparameters
        bestAccuracyInterval {
          low
          high
        }
        architecture {
          key
          title
        }
        experiment {
          id
          name
          dataset {
            id
            name
          }
        }
        ...RunReported
      }
    }
  }
`);

const room = { label: 'Runs', href: '/runs' };

/** Compares any runs, even from different experiments: `/runs/compare?runs=12,15`. */
export function ComparePage() {
  const names = (useSearchParams().get('runs') ?? '').split(',').filter(Boolean);
  const { data, failure, refetch } = useQuery(compareRunsQuery, { runs: names }, ({ compareRuns }) =>
    compareRuns.runs.some(({ status }) => status === 'QUEUED' || status === 'RUNNING'),
  );
  useRunsChanged(refetch);
  if (names.length === 0)
    return (
      <Page title="Compare runs" crumbs={[room]}>
        <EmptyState title="No runs chosen" action={<ButtonLink href="/runs">All runs</ButtonLink>}>
          Select two or more runs in the list, then press Compare.
        </EmptyState>
      </Page>
    );
  if (!data) return failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <PageSkeleton />;
  const { compareRuns } = data;
  return (
    <Page
      title={`${plural(compareRuns.runs.length, 'run')} compared`}
      crumbs={[room]}
      meta="Validation accuracy at each run’s best epoch, with 95 % intervals"
    >
      {compareRuns.warnings.map(warning => (
        <p key={warning} role="note" className={classes.warning}>
          {warning}
        </p>
      ))}
      <ComparedRuns selection={compareRuns} />
      <ComparedCurves runs={compareRuns.runs} />
    </Page>
  );
}

function ComparedCurves({ runs }: { runs: CompareRunsQuery['compareRuns']['runs'] }) {
  return <RunsCurves id="compared" {...useCurvesOfSelection(runs)} />;
}
