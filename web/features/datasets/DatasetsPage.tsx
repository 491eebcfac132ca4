'use client';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import { useQuery } from '../../lib/graphql';
import { ArchiveShapes } from './ArchiveShapes';
import { DatasetsTable } from './DatasetsTable';
import { datasetsQuery } from './datasetsDocuments';

export function DatasetsPage() {
  const { data, failure, refetch } = useQuery(datasetsQuery, {});
  const datasets = data?.datasets;
  const importButton = (
    <ButtonLink look="main" href="/datasets/new">
      Import a dataset
    </ButtonLink>
  );
  return (
    <Page
      title="Datasets"
      meta="Labelled images with a fixed split"
      actions={datasets && datasets.length > 0 && importButton}
    >
      {!datasets && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {datasets?.length === 0 && (
        <>
          <EmptyState title="No datasets yet" action={importButton}>
            Put your labelled images into a zip with one of the two layouts below, then import it.
          </EmptyState>
          <ArchiveShapes />
        </>
      )}
      {datasets && datasets.length > 0 && <DatasetsTable datasets={datasets} />}
    </Page>
  );
}
