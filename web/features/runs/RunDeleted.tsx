'use client';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Time } from '../../components/Time';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { useMutation } from '../../lib/graphql';
import { useFocusContentOnRemoval } from '../../lib/useFocusContentOnRemoval';
import classes from './RunPage.module.css';
import { restoreRunsMutation } from './runsDocuments';

/** Says that the run is deleted, and restores it. */
export function RunDeleted({ run }: { run: RunDetailsFragment }) {
  const { mutate, pending } = useMutation(restoreRunsMutation);
  const [failure, setFailure] = useState<string>();
  const focusContentOnRemoval = useFocusContentOnRemoval();
  if (!run.deletedAt) return null;
  function restore() {
    focusContentOnRemoval();
    setFailure(undefined);
    mutate({ ids: [run.id] }).catch((error: Error) => setFailure(error.message));
  }
  return (
    <div className={classes.failure}>
      <p>
        <b>This run was deleted</b> <Time at={run.deletedAt} />. Lists, summaries and comparisons leave it out.
      </p>
      <p>
        <Button onClick={restore} disabled={pending}>
          Restore
        </Button>
      </p>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
