import { runsByStatus } from '../../../common/runsByStatus';
import { ArchitectureMark } from '../../components/ArchitectureMark';
import { IntervalBar } from '../../components/IntervalBar';
import { Link } from '../../components/Link';
import { cells, Table } from '../../components/Table';
import { Time } from '../../components/Time';
import type { ExperimentsQuery } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { interval, points } from '../../lib/format';

type Row = ExperimentsQuery['experiments']['nodes'][number];

const columns = [
  { label: 'Name' },
  { label: 'Best accuracy' },
  { label: '0 % – 100 %', align: 'left' as const },
  { label: '95 % interval' },
  { label: 'Best model', align: 'left' as const },
  { label: 'Dataset', align: 'left' as const },
  { label: 'Runs', align: 'left' as const },
  { label: 'Created' },
];

export function ExperimentsTable({ experiments }: { experiments: Row[] }) {
  return (
    <Table caption="Experiments, newest first" columns={columns}>
      {experiments.map(experiment => (
        <ExperimentRow key={experiment.id} experiment={experiment} />
      ))}
    </Table>
  );
}

function ExperimentRow({ experiment }: { experiment: Row }) {
  const best = experiment.summary[0];
  return (
    <tr>
      <td className={cells.wrap}>
        <Link href={`/experiments/${experiment.id}`}>{experiment.name}</Link>
      </td>
      <td>
        {best ? (
          <>
            <b>{points(best.accuracy)}</b> %
          </>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
      <td className={`${cells.left} ${cells.wide}`}>
        {best && (
          <IntervalBar
            value={best.accuracy}
            low={best.low}
            high={best.high}
            colour={colourOf(best.architecture.key)}
            from={0}
            to={1}
          />
        )}
      </td>
      <td className={`${cells.quiet} ${cells.minor}`}>{best && interval(best.low, best.high)}</td>
      <td className={`${cells.left} ${cells.minor}`}>
        {best && (
          <>
            <ArchitectureMark of={best.architecture.key} />
            {best.architecture.title}
          </>
        )}
      </td>
      <td className={`${cells.left} ${cells.wrap}`}>
        <Link href={`/datasets/${experiment.dataset.id}`}>{experiment.dataset.name}</Link>
      </td>
      <td className={`${cells.left} ${cells.quiet} ${cells.wrap}`}>{runsByStatus(experiment.runs)}</td>
      <td className={cells.quiet}>
        <Time at={experiment.createdAt} />
      </td>
    </tr>
  );
}
