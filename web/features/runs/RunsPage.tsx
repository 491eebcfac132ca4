'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { MorePages, pageAfter } from '../../components/MorePages';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import { graphql } from '../../graphql';
import type { RunStatus } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/runsChanged';
import classes from './RunsPage.module.css';
import { RunsTable } from './RunsTable';

const runsQuery = graphql(`
  query Runs($status: [RunStatus!], $after: String, $first: Int!) {
    runs(filter: { status: $status }, after: $after, first: $first) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        number
        status
        createdAt
        startedAt
        finishedAt
        seed
        bestAccuracy
        bestEpoch
        onValidation: accuracyOn(part: VALIDATION) {
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
        }
      }
    }
  }
`);

const pageLength = 50;

const statuses: RunStatus[] = ['RUNNING', 'QUEUED', 'COMPLETED', 'FAILED', 'CANCELLED'];

/** `/runs?status=failed&after=…`: filter and page are in the address. */
export function RunsPage() {
  const address = useSearchParams();
  const status = statuses.find(one => one.toLowerCase() === address.get('status'));
  const after = address.get('after');
  const { data, failure, refetch } = useQuery(runsQuery, {
    status: status ? [status] : null,
    after,
    first: pageLength,
  });
  useRunsChanged(refetch);
  const runs = data?.runs;
  return (
    <Page title="Runs" meta={runs && `${count(runs.totalCount)} ${status ? status.toLowerCase() : 'in all'}`}>
      <StatusFilter chosen={status} />
      {!runs && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {runs?.nodes.length === 0 && <NoRuns status={status} />}
      {runs && runs.nodes.length > 0 && <RunsTable runs={runs.nodes} />}
      {runs && (
        <MorePages
          label="Older runs"
          next={pageAfter(addressOf(status), runs.pageInfo)}
          first={after ? addressOf(status) : undefined}
        />
      )}
    </Page>
  );
}

function StatusFilter({ chosen }: { chosen: RunStatus | undefined }) {
  return (
    <nav aria-label="Runs by status" className={classes.filter}>
      {[undefined, ...statuses].map(status => (
        <Link key={status ?? 'ALL'} href={addressOf(status)} aria-current={status === chosen ? 'page' : undefined}>
          {status?.toLowerCase() ?? 'all'}
        </Link>
      ))}
    </nav>
  );
}

function NoRuns({ status }: { status: RunStatus | undefined }) {
  if (status) return <EmptyState title={`No ${status.toLowerCase()} runs`}>Other runs may be under “all”.</EmptyState>;
  return (
    <EmptyState title="No runs yet" action={<ButtonLink href="/experiments/new">New experiment</ButtonLink>}>
      An experiment starts one run per architecture. Each run is listed here from then on.
    </EmptyState>
  );
}

const addressOf = (status: RunStatus | undefined) => (status ? `/runs?status=${status.toLowerCase()}` : '/runs');
