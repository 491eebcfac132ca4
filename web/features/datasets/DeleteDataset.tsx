'use client';
import { useRouter } from 'next/navigation';
import { ConfirmButton } from '../../components/ConfirmButton';
import { useMutation } from '../../lib/graphql';
import { deleteDatasetMutation } from './datasetDocuments';

/** Asks for confirmation. A refusal, because an experiment uses the dataset, is shown in the dialog. */
export function DeleteDataset({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const { mutate } = useMutation(deleteDatasetMutation);
  return (
    <ConfirmButton
      label="Delete"
      title={`Delete ${name}?`}
      confirm="Delete the dataset"
      onConfirm={async () => {
        await mutate({ id });
        router.push('/datasets');
      }}
    >
      Its images, labels and split are deleted permanently. A dataset that an experiment uses cannot be deleted.
    </ConfirmButton>
  );
}
