'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { MutationError, useMutation } from '../../lib/graphql';
import classes from './DeleteDataset.module.css';
import { DeleteDatasetMutation } from './datasetQuery';

/** Asks once more in place; a refusal (runs use it) is told in the server's words. */
export function DeleteDataset({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const { mutate, pending } = useMutation(DeleteDatasetMutation);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function remove() {
    try {
      await mutate({ id });
      router.push('/datasets');
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      setAsking(false);
      setRefusal(error.message);
    }
  }

  return (
    <>
      {asking ? (
        <>
          <Button onClick={() => setAsking(false)} autoFocus>
            Keep
          </Button>
          <Button look="danger" onClick={remove} disabled={pending} aria-label={`Delete ${name} for good`}>
            Delete for good
          </Button>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>Delete</Button>
      )}
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
    </>
  );
}
