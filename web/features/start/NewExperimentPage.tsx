'use client';
import { useSearchParams } from 'next/navigation';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import { useQuery } from '../../lib/graphql';
import { ExperimentForm } from './ExperimentForm';
import { startOptionsQuery } from './startDocuments';

export function NewExperimentPage() {
  const datasetId = useSearchParams().get('dataset');
  const { data, failure, refetch } = useQuery(startOptionsQuery, {}, ({ trainers }) =>
    trainers.every(({ online }) => !online),
  );
  const ready = data?.datasets.filter(({ status }) => status === 'READY');
  return (
    <Page
      title="New experiment"
      crumbs={[{ label: 'Experiments', href: '/' }]}
      meta="Train models on the same images to compare them"
    >
      {!ready && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {ready?.length === 0 && (
        <EmptyState
          title="No datasets yet"
          action={
            <ButtonLink look="main" href="/datasets/new">
              Import a dataset
            </ButtonLink>
          }
        >
          Import a zip of labelled images first.
        </EmptyState>
      )}
      {data && ready && ready.length > 0 && (
        <ExperimentForm
          datasets={ready}
          initialDatasetId={datasetId}
          trainersOnline={data.trainers.filter(({ online }) => online).length}
        />
      )}
    </Page>
  );
}
