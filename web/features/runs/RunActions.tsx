'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, ButtonLink, DownloadButton } from '../../components/Button';
import { ConfirmButton } from '../../components/ConfirmButton';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { MutationError, useMutation } from '../../lib/graphql';
import { useFocusContentOnRemoval } from '../../lib/useFocusContentOnRemoval';
import { finishedModel } from './finishedModel';
import { cancelRunMutation, repeatRunMutation, retryRunMutation } from './runDocuments';
import { deleteRunsMutation } from './runsDocuments';

/** The actions available in the run's current state. */
export function RunActions({ run }: { run: RunDetailsFragment }) {
  if (run.deletedAt) return null;
  const model = finishedModel(run.artifacts);
  const active = run.status === 'QUEUED' || run.status === 'RUNNING';
  return (
    <>
      {(run.status === 'FAILED' || run.status === 'CANCELLED') && <RetryRun id={run.id} />}
      {run.status === 'COMPLETED' && <RunAgain run={run} />}
      {/* A link, because the form is heavy and most readers never open it. */}
      <ButtonLink look={run.status === 'FAILED' ? 'main' : 'plain'} href={`/runs/new?from=${run.id}`}>
        Run again with changes
      </ButtonLink>
      {active && <CancelRun id={run.id} name={`run ${run.number}`} queued={run.status === 'QUEUED'} />}
      {!active && <DeleteRun run={run} />}
      {model && (
        <DownloadButton look="main" href={model.url}>
          Download model
        </DownloadButton>
      )}
    </>
  );
}

interface CancelRunProps {
  id: string;
  name: string;
  queued: boolean;
}

export function CancelRun({ id, name, queued }: CancelRunProps) {
  const { mutate } = useMutation(cancelRunMutation);
  return (
    <ConfirmButton
      label="Cancel"
      of={name}
      title={`Cancel ${name}?`}
      confirm="Cancel the run"
      dismiss="Keep the run"
      onConfirm={() => mutate({ id })}
    >
      {queued
        ? 'The run leaves the queue. Retry puts it back.'
        : 'Training stops at once. Metrics, log and files so far are kept. Retry starts it again from the beginning.'}
    </ConfirmButton>
  );
}

/** Deletes the run. Its page stays accessible, so that it can be restored. */
function DeleteRun({ run: { id, number } }: { run: RunDetailsFragment }) {
  const { mutate } = useMutation(deleteRunsMutation);
  return (
    <ConfirmButton
      label="Delete"
      title={`Delete run ${number}?`}
      confirm="Delete the run"
      onConfirm={() => mutate({ ids: [id] })}
    >
      The run disappears from lists, summaries and comparisons. You can restore it here or find it with the query{' '}
      <code>deleted = true</code>.
    </ConfirmButton>
  );
}

/** Starts a run in the same experiment with the same settings and seed, to test reproducibility. */
function RunAgain({ run }: { run: RunDetailsFragment }) {
  const router = useRouter();
  const { mutate, pending } = useMutation(repeatRunMutation);
  const [failure, setFailure] = useState<string>();

  async function repeat() {
    setFailure(undefined);
    const { experiment, architecture, seed, hyperparameters } = run;
    try {
      const { startRun } = await mutate({
        input: { experimentId: experiment.id, architecture: architecture.key, seed, hyperparameters },
      });
      router.push(`/runs/${startRun.id}`);
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      setFailure(error.message);
    }
  }

  return (
    <>
      <Button onClick={repeat} disabled={pending} title="Starts a new run with the same settings and seed.">
        Run again
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}

function RetryRun({ id }: { id: string }) {
  const { mutate, pending } = useMutation(retryRunMutation);
  const [failure, setFailure] = useState<string>();
  const focusContentOnRemoval = useFocusContentOnRemoval();

  function retry() {
    focusContentOnRemoval();
    setFailure(undefined);
    mutate({ id }).catch((error: Error) => setFailure(error.message));
  }

  return (
    <>
      <Button onClick={retry} disabled={pending}>
        Retry
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
