'use client';
import { useState } from 'react';
import { Button, ButtonLink, DownloadButton } from '../../components/Button';
import { ConfirmButton } from '../../components/ConfirmButton';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { usePassFocusOn } from '../../lib/focus';
import { useMutation } from '../../lib/graphql';
import { cancelRun, retryRun } from './runDocuments';

/** What can be done with a run in its present state. */
export function RunActions({ run }: { run: RunDetailsFragment }) {
  const model = run.artifacts.find(artifact => artifact.kind === 'MODEL');
  const active = run.status === 'QUEUED' || run.status === 'RUNNING';
  return (
    <>
      {(run.status === 'FAILED' || run.status === 'CANCELLED') && <RetryRun id={run.id} />}
      <ButtonLink look={run.status === 'FAILED' ? 'main' : 'plain'} href={`/runs/new?from=${run.id}`}>
        Run again with changes
      </ButtonLink>
      {active && <CancelRun id={run.id} name={`run ${run.number}`} />}
      {model && (
        <DownloadButton look="main" href={model.url}>
          Download model
        </DownloadButton>
      )}
    </>
  );
}

export function CancelRun({ id, name }: { id: string; name: string }) {
  const { mutate } = useMutation(cancelRun);
  return (
    <ConfirmButton label="Cancel" title={`Cancel ${name}?`} confirm="Cancel the run" onConfirm={() => mutate({ id })}>
      Its training stops at once. Numbers, log and files so far stay, and it can be tried again from the start.
    </ConfirmButton>
  );
}

function RetryRun({ id }: { id: string }) {
  const { mutate, pending } = useMutation(retryRun);
  const [failure, setFailure] = useState<string>();
  const passFocusOn = usePassFocusOn();

  function retry() {
    passFocusOn();
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
