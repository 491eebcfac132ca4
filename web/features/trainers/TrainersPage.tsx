'use client';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Link } from '../../components/Link';
import { Page } from '../../components/Page';
import { RowsSkeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { cells, Table } from '../../components/Table';
import { Time } from '../../components/Time';
import { graphql } from '../../graphql';
import type { TrainersQuery } from '../../graphql/graphql';
import { plural } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useRunsChanged } from '../../lib/useRunsChanged';

const trainersQuery = graphql(`
  query Trainers {
    trainers {
      id
      name
      device
      threads
      versions
      online
      lastSeenAt
      registeredAt
      run {
        id
        number
        architecture {
          title
        }
      }
    }
  }
`);

type Trainer = TrainersQuery['trainers'][number];

const columns = [
  { label: 'Name' },
  { label: 'Status' },
  { label: 'Run', align: 'left' as const },
  { label: 'Device', align: 'left' as const },
  { label: 'Versions', align: 'left' as const },
  { label: 'Since' },
  { label: 'Last seen' },
];

export function TrainersPage() {
  const { data, failure, refetch } = useQuery(trainersQuery, {}, () => true);
  useRunsChanged(refetch);
  const trainers = data?.trainers;
  return (
    <Page title="Trainers" meta="Programs that train the runs in the queue, including those lost within the last day">
      {!trainers && (failure ? <ErrorState message={failure.message} onRetry={refetch} /> : <RowsSkeleton />)}
      {trainers?.length === 0 && (
        <EmptyState title="No trainers yet">
          Queued runs wait for a trainer. <code>npm start</code> starts one on this machine. On another machine, start
          the trainer with QUINTET_URL set to this server’s address.
        </EmptyState>
      )}
      {trainers && trainers.length > 0 && (
        <Table caption="Trainers" columns={columns}>
          {trainers.map(trainer => (
            <TrainerRow key={trainer.id} trainer={trainer} />
          ))}
        </Table>
      )}
    </Page>
  );
}

function TrainerRow({ trainer }: { trainer: Trainer }) {
  const { run, versions } = trainer;
  return (
    <tr>
      <td>{trainer.name}</td>
      <td>
        <Status status={stateOf(trainer)} />
      </td>
      <td className={`${cells.left} ${cells.wide}`}>
        {run ? (
          <Link href={`/runs/${run.id}`}>
            {run.architecture.title}, run {run.number}
          </Link>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
      <td className={`${cells.left} ${cells.wide} ${cells.wrap}`}>
        {trainer.device} · {plural(trainer.threads, 'thread')}
      </td>
      <td className={`${cells.left} ${cells.wide} ${cells.wrap} ${cells.quiet}`}>
        {Object.entries(versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(' · ')}
      </td>
      <td className={`${cells.quiet} ${cells.minor}`}>
        <Time at={trainer.registeredAt} />
      </td>
      <td className={cells.quiet}>
        <span className={cells.unit}>seen </span>
        <Time at={trainer.lastSeenAt} />
      </td>
    </tr>
  );
}

function stateOf({ online, run }: Trainer) {
  if (!online) return 'LOST';
  return run ? 'TRAINING' : 'IDLE';
}
