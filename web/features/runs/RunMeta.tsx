import { Time } from '../../components/Time';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { duration, secondsBetween } from '../../lib/format';
import { queueInWords } from './queueInWords';

/** Shows the run's times, trainer, attempt and seed in one line. */
export function RunMeta({ run }: { run: RunDetailsFragment }) {
  return (
    <>
      <When run={run} />
      {run.trainer && ` on ${run.trainer.name}`}
      {attemptInWords(run)}
      {` · seed ${run.seed}`}
    </>
  );
}

function attemptInWords({ status, attempt }: RunDetailsFragment) {
  if (attempt === 0) return '';
  return status === 'QUEUED' ? ` · waiting for attempt ${attempt + 1}` : ` · attempt ${attempt}`;
}

function When({ run }: { run: RunDetailsFragment }) {
  if (run.status === 'QUEUED') {
    const place = queueInWords(run);
    return (
      <>
        queued <Time at={run.queuedAt} />
        {place && `, ${place}`}
      </>
    );
  }
  if (!run.finishedAt) return <>started {run.startedAt && <Time at={run.startedAt} />}</>;
  return (
    <>
      {run.status.toLowerCase()} <Time at={run.finishedAt} />
      {run.startedAt && `, took ${duration(secondsBetween(run.startedAt, run.finishedAt))}`}
    </>
  );
}
