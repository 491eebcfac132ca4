import type { RunDetailsFragment } from '../../graphql/graphql';
import classes from './RunPage.module.css';

/** Shows the failure's message from the trainer or server and the possible actions. */
export function RunFailure({ run }: { run: RunDetailsFragment }) {
  if (run.status !== 'FAILED') return null;
  return (
    <div role="alert" className={classes.failure}>
      <p>
        <b>This run failed.</b> {run.failure}
      </p>
      <p>Retry queues the run again. To change its settings, choose “Run again with changes”.</p>
    </div>
  );
}
