'use client';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { NotFound } from '../../components/NotFound';
import { Page } from '../../components/Page';
import { Pair } from '../../components/Section';
import { PageSkeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { Time } from '../../components/Time';
import type { DatasetDetailsFragment } from '../../graphql/graphql';
import { bytes, count, plural } from '../../lib/format';
import { useLive } from '../../lib/graphql';
import { CountsTable } from './CountsTable';
import { DatasetFacts } from './DatasetFacts';
import { DeleteDataset } from './DeleteDataset';
import { datasetQuery, datasetUpdatedSubscription } from './datasetDocuments';
import { LabelledProgress } from './LabelledProgress';
import { Leaks } from './Leaks';
import { Problems } from './Problems';
import { SampleImages } from './SampleImages';
import { sizesOf } from './sizes';

/** The failure begins with a code for programs. */
const leadingCode = /^[A-Z_]+: /;

const room = { label: 'Datasets', href: '/datasets' };

export function DatasetPage({ id }: { id: string }) {
  const {
    data: dataset,
    failure,
    refetch,
  } = useLive(
    { document: datasetQuery, pick: data => data.dataset ?? null },
    { document: datasetUpdatedSubscription, apply: (_dataset, told) => told.datasetUpdated },
    { id },
  );
  if (dataset === undefined)
    return failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <PageSkeleton />;
  if (dataset === null) return <NotFound thing="dataset" room={room} />;
  return (
    <Page
      title={dataset.name}
      heading={
        dataset.status === 'READY' ? undefined : (
          <>
            {dataset.name} <Status status={dataset.status} />
          </>
        )
      }
      crumbs={[room]}
      meta={<Meta dataset={dataset} />}
      actions={
        dataset.status !== 'IMPORTING' && (
          <>
            <DeleteDataset id={dataset.id} name={dataset.name} />
            {dataset.status === 'READY' && (
              <ButtonLink look="main" href={`/experiments/new?dataset=${dataset.id}`}>
                Start an experiment
              </ButtonLink>
            )}
          </>
        )
      }
    >
      {dataset.status === 'IMPORTING' && <Importing progress={dataset.progress} />}
      {dataset.status === 'FAILED' && (
        <EmptyState
          title="The import failed"
          action={
            <ButtonLink look="main" href="/datasets/new">
              Import again
            </ButtonLink>
          }
        >
          {dataset.failure?.replace(leadingCode, '')}
        </EmptyState>
      )}
      {dataset.status === 'READY' && <Ready dataset={dataset} />}
    </Page>
  );
}

function Meta({ dataset }: { dataset: DatasetDetailsFragment }) {
  if (dataset.status !== 'READY')
    return (
      <>
        Started <Time at={dataset.createdAt} />
      </>
    );
  const { train, validation, test, unused } = sizesOf(dataset.classes);
  const parts = [
    `${count(train)} training`,
    `${count(validation)} validation`,
    test > 0 && `${count(test)} test`,
    unused > 0 && `${count(unused)} unused`,
  ];
  return (
    <>
      {plural(dataset.imageCount, 'image')}: {parts.filter(Boolean).join(', ')} ·{' '}
      {plural(dataset.classes.length, 'class', 'classes')} · {bytes(dataset.bytes)} · imported{' '}
      <Time at={dataset.readyAt ?? dataset.createdAt} />
    </>
  );
}

function Importing({ progress }: { progress: DatasetDetailsFragment['progress'] }) {
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <div style={{ marginTop: 22 }}>
      <LabelledProgress
        label="Import"
        share={done / Math.max(1, total)}
        done={<b>{total > 0 ? `${count(done)} of ${plural(total, 'file')}` : 'Reading the archive'}</b>}
        toCome="Checking that every image opens"
      />
    </div>
  );
}

function Ready({ dataset }: { dataset: DatasetDetailsFragment }) {
  return (
    <>
      <Pair>
        <CountsTable classes={dataset.classes} />
        <DatasetFacts dataset={dataset} />
      </Pair>
      <Problems datasetId={dataset.id} problems={dataset.problems} />
      <Leaks datasetId={dataset.id} />
      <SampleImages datasetId={dataset.id} classes={dataset.classes} />
    </>
  );
}
