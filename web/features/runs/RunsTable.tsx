import Link from 'next/link';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { IntervalBar } from '../../components/IntervalBar';
import { Status } from '../../components/Status';
import { cells, Table } from '../../components/Table';
import { Time } from '../../components/Time';
import type { RunsQuery } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { duration, points, secondsBetween } from '../../lib/format';

type Run = RunsQuery['runs']['nodes'][number];

const columns = [
  { label: 'Run' },
  { label: 'Status' },
  { label: 'Accuracy' },
  { label: '0 % – 100 %', align: 'left' as const },
  { label: 'Epoch' },
  { label: 'Experiment', align: 'left' as const },
  { label: 'Seed' },
  { label: 'Took' },
  { label: 'Created' },
];

export function RunsTable({ runs }: { runs: Run[] }) {
  return (
    <Table caption="Runs, newest first" columns={columns}>
      {runs.map(run => (
        <RunRow key={run.id} run={run} />
      ))}
    </Table>
  );
}

function RunRow({ run }: { run: Run }) {
  const { architecture, experiment, bestAccuracy, onValidation } = run;
  return (
    <tr>
      <td>
        <ArchitectureMark of={architecture.key} />
        <Link href={`/runs/${run.id}`}>
          {architecture.title}, run {run.number}
        </Link>
      </td>
      <td>
        <Status status={run.status} />
      </td>
      <td className={bestAccuracy == null ? cells.minor : undefined}>
        {bestAccuracy == null ? (
          <span className="muted">–</span>
        ) : (
          <>
            <b>{points(bestAccuracy)}</b> %
          </>
        )}
      </td>
      <td className={`${cells.left} ${cells.wide}`}>
        {onValidation && bestAccuracy != null && (
          <IntervalBar
            value={bestAccuracy}
            low={onValidation.low}
            high={onValidation.high}
            colour={colourOf(architecture.key)}
            from={0}
            to={1}
          />
        )}
      </td>
      <td className={cells.minor}>{run.bestEpoch}</td>
      <td className={`${cells.left} ${cells.wrap}`}>
        <Link href={`/experiments/${experiment.id}`}>{experiment.name}</Link>
      </td>
      <td className={`${cells.quiet} ${cells.minor}`}>{run.seed}</td>
      <td className={`${cells.quiet} ${cells.minor}`}>
        {run.startedAt && run.finishedAt && duration(secondsBetween(run.startedAt, run.finishedAt))}
      </td>
      <td className={cells.quiet}>
        <Time at={run.createdAt} />
      </td>
    </tr>
  );
}
