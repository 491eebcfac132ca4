'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { type ComponentProps, useState } from 'react';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Page } from '../../components/Page';
import { Section } from '../../components/Section';
import { RowsSkeleton } from '../../components/Skeleton';
import { useQuery } from '../../lib/graphql';
import { ArchiveStep } from './ArchiveStep';
import type { FolderRoles } from './FolderTree';
import { ImportForm } from './ImportForm';
import { uploadQuery } from './importDocuments';
import classes from './NewDatasetPage.module.css';

/** The steps from a zip to a dataset. The address contains the received archive, so that a reload loses nothing. */
export function NewDatasetPage() {
  const router = useRouter();
  const uploadId = useSearchParams().get('upload');
  const show = (id: string) => router.push(`/datasets/new?upload=${id}`);
  const startOver = () => router.push('/datasets/new');
  return (
    <Page title="Import a dataset" crumbs={[{ label: 'Datasets', href: '/datasets' }]}>
      {uploadId ? (
        <ReceivedArchive key={uploadId} id={uploadId} onReceived={show} onDiscard={startOver} />
      ) : (
        <FirstStep onReceived={show} />
      )}
    </Page>
  );
}

/** The archive's step, with previews of the later steps. */
function FirstStep(props: ComponentProps<typeof ArchiveStep>) {
  return (
    <>
      <Section title="1 Archive">
        <ArchiveStep {...props} />
      </Section>
      <div className={classes.later}>
        <Section title="2 Classes" note="which of them to import">
          {null}
        </Section>
        <Section title="3 Import" note="name, image reading and split">
          {null}
        </Section>
      </div>
    </>
  );
}

/** Errors of the connection rather than the archive, for which a retry may help. */
const passing = ['SERVER_AWAY', 'INTERNAL_ERROR'];

interface ReceivedArchiveProps {
  id: string;
  onReceived: (uploadId: string) => void;
  onDiscard: () => void;
}

function ReceivedArchive({ id, onReceived, onDiscard }: ReceivedArchiveProps) {
  const [folders, setFolders] = useState<FolderRoles>();
  const { data, failure, refetch } = useQuery(uploadQuery, { id, folders });
  if (data?.upload)
    return (
      <ImportForm
        found={data.upload}
        folders={folders}
        refusal={failure?.message}
        onFolders={setFolders}
        onDiscard={onDiscard}
      />
    );
  if (failure && passing.includes(failure.code)) return <ErrorState message={failure.message} onRetry={refetch} />;
  if (failure) return <FirstStep onReceived={onReceived} refusal={failure.message} />;
  if (!data) return <RowsSkeleton />;
  return (
    <EmptyState
      title="This archive is no longer available"
      action={
        <Button look="main" onClick={onDiscard}>
          Choose an archive
        </Button>
      }
    >
      An uploaded archive is kept for one day at most, or until it is imported. Upload it again.
    </EmptyState>
  );
}
