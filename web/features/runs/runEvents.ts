import type { LogLineFragment, RunDetailsFragment, RunEventsSubscription } from '../../graphql/graphql';
import { withNewPoints } from '../curves/newPoints';

type Run = RunDetailsFragment;
type RunEvent = RunEventsSubscription['runEvents'][number];

/** The log shows no more lines than these, the last ones. */
export const mostLines = 200;

/** The run after what was told of it. Nothing is known of it before the first event, which holds the whole run. */
export const afterRunEvents = (run: Run | undefined, events: readonly RunEvent[]): Run | undefined =>
  events.reduce(afterRunEvent, run);

function afterRunEvent(run: Run | undefined, event: RunEvent): Run | undefined {
  if (event.__typename === 'RunChanged') return event.run;
  // An earlier attempt may still have been heard of before its end was.
  if (!run || event.attempt !== run.attempt) return run;
  switch (event.__typename) {
    case 'RunProgressed':
      return { ...run, progress: event.progress };
    case 'RunLogged':
      return { ...run, logLines: withNewLines(run.logLines, event.lines) };
    case 'EpochRecorded':
      return { ...run, ...event.run, metrics: withNewPoints(run.metrics, event.newPoints) };
    case 'FilesChanged':
      return { ...run, ...event.run };
    default:
      return run;
  }
}

/** A line may be told twice. */
function withNewLines(lines: readonly LogLineFragment[], told: readonly LogLineFragment[]): LogLineFragment[] {
  const last = lines.at(-1)?.number ?? 0;
  return [...lines, ...told.filter(({ number }) => number > last)].slice(-mostLines);
}
