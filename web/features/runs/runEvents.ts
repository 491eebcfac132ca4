import type { LogLineFragment, RunDetailsFragment, RunEventsSubscription } from '../../graphql/graphql';
import { withNewPoints } from '../curves/newPoints';

type Run = RunDetailsFragment;
type RunEvent = RunEventsSubscription['runEvents'][number];

/** The largest number of lines that the log shows. */
export const mostLines = 200;

/** Applies events to the run. The first event contains the whole run. */
export const afterRunEvents = (run: Run | undefined, events: readonly RunEvent[]): Run | undefined =>
  events.reduce(afterRunEvent, run);

function afterRunEvent(run: Run | undefined, event: RunEvent): Run | undefined {
  if (event.__typename === 'RunChanged') return event.run;
  // Events of an earlier attempt may arrive before its end does.
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

/** Adds new lines; an event may repeat a line. */
function withNewLines(lines: readonly LogLineFragment[], told: readonly LogLineFragment[]): LogLineFragment[] {
  const last = lines.at(-1)?.number ?? -1;
  return [...lines, ...told.filter(({ number }) => number > last)].slice(-mostLines);
}
