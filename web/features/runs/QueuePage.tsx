'use client';
import { useSearchParams } from 'next/navigation';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Link } from '../../components/Link';
import { MorePages, pageAfter } from '../../components/MorePages';
import { Page } from '../../components/Page';
import { ProgressBar } from '../../components/ProgressBar';
import { RowsSkeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { cells, Table } from '../../components/Table';
import { Time } from '../../components/Time';
import { graphql } from '../../graphql';
import type { QueueQuery } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { duration } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';
import { phaseInWords } from './phases';
import { shareDone } from './progress';
import { queueInWords } from './queueInWords';
import { CancelRun } from './RunActions';

const queueQuery = graphql(`
  query Queue($after: String, $first: Int!) {
    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, after: $after, first: $first) {
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        number
        name
        status
        queuedAt
        startedAt
        queuePosition
        obstacle
        architecture {
          key
          title
        }
        experiment {
          id
          name
        }
        trainer {
          id
          name
        }
        progress {
          ...RunProgress
        }
      }
    }
  }
`);

type Run = QueueQuery['runs']['nodes'][number];

const pageLength = 50;

const columns = [
  { label: 'Run' },
  { label: 'Status' },
  { label: 'Position', align: 'left' as const },
  { label: 'Experiment', align: 'left' as const },
  { label: 'Trainer', align: 'left' as const },
  { label: 'Since' },
  { label: '' },
];

export function QueuePage() {
  const after = useSearchParams().get('after');
  const { data, failure, refetch } = useQuery(
    queueQuery,
    { after, first: pageLength },
    ({ runs }) => runs.nodes.length > 0,
  );
  useRunsChanged(refetch);
  // A lost run keeps its position in the queue, but active runs are always listed first.
  const runs = data?.runs.nodes.toSorted((a, b) => Number(b.status === 'RUNNING') - Number(a.status === 'RUNNING'));
  return (
    <Page title="Queue" meta="Runs start oldest first" actions={<ButtonLink href="/runs">All runs</ButtonLink>}>
      {!runs && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {runs?.length === 0 && (
        <EmptyState title="The queue is empty" action={<ButtonLink href="/experiments/new">New experiment</ButtonLink>}>
          Runs appear here while they wait and while they train.
        </EmptyState>
      )}
      {runs && runs.length > 0 && (
        <Table caption="Running and queued runs, in order" columns={columns}>
          {runs.map(run => (
            <QueueRow key={run.id} run={run} />
          ))}
        </Table>
      )}
      {data && (
        <MorePages
          label="Later in the queue"
          next={pageAfter('/queue', data.runs.pageInfo)}
          first={after ? '/queue' : undefined}
        />
      )}
    </Page>
  );
}

function QueueRow({ run }: { run: Run }) {
  return (
    <tr>
      <td>
        <ArchitectureMark of={run.architecture.key} />
        <Link href={`/runs/${run.id}`}>
          {run.architecture.title}, run {run.number}
        </Link>
      </td>
      <td>
        <Status status={run.status} />
      </td>
      <td className={`${cells.left} ${cells.wide} ${run.obstacle ? cells.wrap : ''}`}>
        {run.status === 'RUNNING' ? <Position run={run} /> : (run.obstacle ?? queueInWords(run))}
      </td>
      <td className={`${cells.left} ${cells.wrap} ${cells.wide}`}>
        <Link href={`/experiments/${run.experiment.id}`}>{run.experiment.name}</Link>
      </td>
      <td className={`${cells.left} ${cells.quiet}`}>{run.trainer?.name}</td>
      <td className={cells.quiet}>
        <Time at={run.startedAt && run.status === 'RUNNING' ? run.startedAt : run.queuedAt} />
      </td>
      <td>
        <CancelRun id={run.id} name={`run ${run.number}`} queued={run.status === 'QUEUED'} />
      </td>
    </tr>
  );
}

function Position({ run: { progress, name, architecture } }: { run: Run }) {
  if (!progress) return 'Preparing';
  const left = progress.secondsLeft ? ` · ${duration(progress.secondsLeft)} left` : '';
  return (
    <>
      <ProgressBar label={`Training of ${name}`} share={shareDone(progress)} colour={colourOf(architecture.key)} />
      <span className="muted">
        {progress.epoch > 0 ? `epoch ${progress.epoch} of ${progress.epochs}` : phaseInWords(progress)}
        {left}
      </span>
    </>
  );
}
