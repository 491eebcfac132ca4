'use client';
import { useSearchParams } from 'next/navigation';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { MorePages, pageAfter } from '../../components/MorePages';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import { graphql } from '../../graphql';
import type { ExperimentsQuery } from '../../graphql/graphql';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';
import { ExperimentsTable } from './ExperimentsTable';

const experimentsQuery = graphql(`
  query Experiments($after: String, $first: Int!) {
    experiments(after: $after, first: $first) {
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        createdAt
        dataset {
          id
          name
        }
        runs {
          id
          status
        }
        summary {
          accuracy
          low
          high
          architecture {
            key
            title
          }
        }
      }
    }
  }
`);

const pageLength = 50;

/** An epoch changes an accuracy without an event that this page gets. */
const isTraining = ({ experiments }: ExperimentsQuery) =>
  experiments.nodes.some(({ runs }) => runs.some(({ status }) => status === 'RUNNING'));

/** Lists the newest experiments first; the address contains the page. */
export function ExperimentsPage() {
  const after = useSearchParams().get('after');
  const { data, failure, refetch } = useQuery(experimentsQuery, { after, first: pageLength }, isTraining);
  useRunsChanged(refetch);
  const experiments = data?.experiments.nodes;
  return (
    <Page
      title="Experiments"
      meta="Models trained on the same images, compared"
      actions={
        experiments &&
        experiments.length > 0 && (
          <ButtonLink look="main" href="/experiments/new">
            New experiment
          </ButtonLink>
        )
      }
    >
      {!experiments && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {experiments?.length === 0 && (
        <EmptyState
          title="No experiments yet"
          action={
            <>
              <ButtonLink look="main" href="/datasets/new">
                Import a dataset
              </ButtonLink>
              <ButtonLink href="/experiments/new">New experiment</ButtonLink>
            </>
          }
        >
          First import labelled images: a zip with one folder per class, or with a CSV beside the images. Then start an
          experiment and watch several architectures train on them.
        </EmptyState>
      )}
      {experiments && experiments.length > 0 && <ExperimentsTable experiments={experiments} />}
      {data && (
        <MorePages
          label="Older experiments"
          next={pageAfter('/', data.experiments.pageInfo)}
          first={after ? '/' : undefined}
        />
      )}
    </Page>
  );
}
