import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { cells, Table } from '../../components/Table';
import { Time } from '../../components/Time';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { duration, secondsBetween } from '../../lib/format';

const columns = [
  { label: 'Attempt' },
  { label: 'Outcome' },
  { label: 'Reason', align: 'left' as const },
  { label: 'Trainer', align: 'left' as const },
  { label: 'Started' },
  { label: 'Took' },
];

/** Lists the attempts and their outcomes once there is, or will be, more than one. */
export function RunAttempts({ run: { attempts, status } }: { run: RunDetailsFragment }) {
  if (attempts.length + (status === 'QUEUED' ? 1 : 0) < 2) return null;
  return (
    <Section title="Attempts" note="the numbers above are from the latest attempt">
      <Table caption="Attempts" columns={columns}>
        {attempts.map(attempt => (
          <tr key={attempt.number}>
            <td>{attempt.number}</td>
            <td>
              <Status status={attempt.outcome ?? 'RUNNING'} />
            </td>
            <td className={`${cells.left} ${cells.wide} ${cells.wrap} ${cells.quiet}`}>{attempt.failure}</td>
            <td className={cells.left}>{attempt.trainer?.name}</td>
            <td className={cells.quiet}>
              <Time at={attempt.startedAt} />
            </td>
            <td className={cells.quiet}>
              {attempt.endedAt && duration(secondsBetween(attempt.startedAt, attempt.endedAt))}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
