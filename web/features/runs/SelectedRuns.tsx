'use client';
import { useState } from 'react';
import { Button, ButtonLink } from '../../components/Button';
import { ConfirmButton } from '../../components/ConfirmButton';
import { plural } from '../../lib/format';
import { MutationError, useMutation } from '../../lib/graphql';
import { useFocusContentOnRemoval } from '../../lib/useFocusContentOnRemoval';
import classes from './RunsPage.module.css';
import type { ListedRun } from './runColumns';
import { deleteRunsForGoodMutation, deleteRunsMutation, restoreRunsMutation } from './runsDocuments';

/** The server's own limit. */
const mostCompared = 50;

interface SelectedRunsProps {
  runs: ListedRun[];
  selected: ReadonlySet<string>;
  onClear: () => void;
  onDone: () => void;
}

/** The actions for the selected runs among those shown. */
export function SelectedRuns({ runs, selected, onClear, onDone }: SelectedRunsProps) {
  const chosen = runs.filter(({ id }) => selected.has(id));
  const ids = chosen.map(({ id }) => id);
  const { mutate: remove } = useMutation(deleteRunsMutation);
  const { mutate: removeForGood } = useMutation(deleteRunsForGoodMutation);
  const done = () => {
    onClear();
    onDone();
  };
  if (chosen.length === 0) return null;
  const runsInWords = plural(chosen.length, 'run');
  return (
    <section className={classes.selected} aria-label="Selected runs">
      <span aria-live="polite">{runsInWords} selected</span>
      {chosen.length > mostCompared && <span>At most {mostCompared} runs can be compared</span>}
      {chosen.length > 1 && chosen.length <= mostCompared && (
        <ButtonLink look="main" href={`/runs/compare?runs=${chosen.map(({ number }) => number).join(',')}`}>
          Compare
        </ButtonLink>
      )}
      {chosen.every(({ deletedAt }) => deletedAt) ? (
        <>
          <Restore ids={ids} onDone={done} />
          <ConfirmButton
            label="Delete permanently"
            title={`Delete ${runsInWords} permanently?`}
            confirm={`Delete ${runsInWords} permanently`}
            onConfirm={() => removeForGood({ ids }).then(done)}
          >
            Their metrics, predictions, logs and files are deleted permanently. This cannot be undone.
          </ConfirmButton>
        </>
      ) : (
        <ConfirmButton
          label="Delete"
          title={`Delete ${runsInWords}?`}
          confirm={`Delete ${runsInWords}`}
          onConfirm={() => remove({ ids }).then(done)}
        >
          They disappear from lists, the queue, summaries and comparisons. To restore them, find them with the query{' '}
          <code>deleted = true</code>. Running runs must be cancelled first.
        </ConfirmButton>
      )}
      <Clear onClear={onClear} />
    </section>
  );
}

function Clear({ onClear }: { onClear: () => void }) {
  const focusContentOnRemoval = useFocusContentOnRemoval();
  return (
    <Button
      onClick={() => {
        focusContentOnRemoval();
        onClear();
      }}
    >
      Clear
    </Button>
  );
}

function Restore({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const { mutate, pending } = useMutation(restoreRunsMutation);
  const [failure, setFailure] = useState<string>();
  const focusContentOnRemoval = useFocusContentOnRemoval();
  async function restore() {
    focusContentOnRemoval();
    setFailure(undefined);
    try {
      await mutate({ ids });
      onDone();
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      setFailure(error.message);
    }
  }
  return (
    <>
      <Button onClick={restore} disabled={pending}>
        Restore
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
