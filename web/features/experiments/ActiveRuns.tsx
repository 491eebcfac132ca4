import { runsByStatus } from '../../../common/runsByStatus';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Link } from '../../components/Link';
import { ProgressBar } from '../../components/ProgressBar';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import type { ExperimentDetailsFragment } from '../../graphql/graphql';
import { colourOf, shadeOf } from '../../lib/architecture';
import { duration, rate, secondsBetween } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';
import { phaseInWords } from '../runs/phases';
import { shareDone } from '../runs/progress';
import { queueInWords } from '../runs/queueInWords';
import classes from './ActiveRuns.module.css';
import { queuedRunsQuery } from './experimentDocuments';
import { runLabel, shadeAmong } from './runLabel';

type Run = ExperimentDetailsFragment['runs'][number];

interface ActiveRunsProps {
  experiment: ExperimentDetailsFragment;
  /** Progress of running runs since the experiment was loaded, by the runs' ids. */
  progress: ReadonlyMap<string, Run['progress']>;
}

/** Shows the runs that are not complete: their progress and time left, or why they failed. */
export function ActiveRuns({ experiment, progress }: ActiveRunsProps) {
  const runs = experiment.runs.map(run => ({ ...run, progress: progress.get(run.id) ?? run.progress }));
  if (runs.every(run => run.status === 'COMPLETED')) return null;
  return (
    <Section title="Runs" note={runsByStatus(runs)}>
      <Active id={experiment.id} runs={runs} />
    </Section>
  );
}

function Active({ id, runs }: { id: string; runs: Run[] }) {
  // The waiting time of a queued run depends on trainers and on runs of other experiments, for which there are no
  // events.
  const { data, refetch } = useQuery(queuedRunsQuery, { id }, ({ experiment }) =>
    Boolean(experiment?.runs.some(isQueued)),
  );
  useRunsChanged(refetch);
  const queued = data?.experiment?.runs.filter(isQueued) ?? [];
  const obstacles = new Set(queued.map(({ obstacle }) => obstacle).filter(obstacle => obstacle !== null));
  const places = new Map(queued.map(run => [run.id, queueInWords(run)]));
  return (
    <>
      {[...obstacles].map(obstacle => (
        <p key={obstacle} role="note" className={classes.obstacle}>
          {obstacle}
        </p>
      ))}
      <ul>
        {runs
          .filter(run => run.status !== 'COMPLETED')
          .map(run => (
            <li key={run.id} className={classes.row}>
              <span className={classes.name}>
                <ArchitectureMark of={run.architecture.key} shade={shadeAmong(run, runs)} />
                <Link href={`/runs/${run.id}`}>{runLabel(run, runs)}</Link>
              </span>
              <Status status={run.status} />
              <div className={classes.bar}>
                {run.status === 'RUNNING' && (
                  <ProgressBar
                    label={`Training of ${run.name}`}
                    share={run.progress ? shareDone(run.progress) : 0}
                    colour={shadeOf(colourOf(run.architecture.key), shadeAmong(run, runs))}
                  />
                )}
                {run.status === 'FAILED' && <span className={classes.reason}>{run.failure}</span>}
              </div>
              <span className={classes.detail}>{run.status === 'QUEUED' ? places.get(run.id) : detail(run)}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

const isQueued = ({ queuePosition }: { queuePosition: number | null }) => queuePosition !== null;

function detail({ status, progress, startedAt, finishedAt }: Run) {
  if (startedAt && finishedAt) return `after ${duration(secondsBetween(startedAt, finishedAt))}`;
  if (status !== 'RUNNING' || !progress) return '';
  const parts = [
    progress.phase !== 'training' && phaseInWords(progress),
    progress.epoch > 0 && `epoch ${progress.epoch} of ${progress.epochs}`,
    progress.imagesPerSecond && `${rate(progress.imagesPerSecond)} images/s`,
    progress.secondsLeft && `${duration(progress.secondsLeft)} left`,
  ];
  return parts.filter(Boolean).join(' · ');
}
