import type { ReactNode } from 'react';
import { IntervalBar } from '../../components/IntervalBar';
import { Link } from '../../components/Link';
import { Status } from '../../components/Status';
import { Time } from '../../components/Time';
import type { RunFieldsQuery, RunsQuery } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { duration, measure, percent, points } from '../../lib/format';
import { inWords } from './hyperparameters';
import classes from './RunsTable.module.css';

export type ListedRun = RunsQuery['runs']['nodes'][number];
type Field = RunFieldsQuery['runFields'][number];

export interface RunColumn {
  name: string;
  title: string;
  description: string;
  type: Field['type'] | undefined;
}

/**
 * Returns the chosen columns with their titles and types. Unknown columns, or those not loaded yet, are titled with
 * their name.
 */
export const columnsOf = (names: string[], fields: Field[]): RunColumn[] =>
  names.map(name => {
    const field = fields.find(one => one.name === name);
    return { name, title: field?.title ?? name, description: field?.description ?? '', type: field?.type };
  });

export const isNumeric = ({ type }: RunColumn) => type === 'NUMBER' || type === 'SHARE' || type === 'SECONDS';

/** Renders a value according to its column's type. */
export function cellOf(run: ListedRun, column: RunColumn): ReactNode {
  const value = run.values[column.name];
  if (value == null || value === '') return null;
  if (column.name === 'bestAccuracy' && typeof value === 'number') return <Accuracy run={run} value={value} />;
  if (column.name === 'experiment') return <Link href={`/experiments/${run.experiment.id}`}>{String(value)}</Link>;
  switch (column.type) {
    case 'STATUS':
      return <Status status={String(value)} />;
    case 'TIME':
      return <Time at={String(value)} />;
    case 'TAGS':
      return Array.isArray(value) && value.map(tag => <Tag key={String(tag)}>{String(tag)}</Tag>);
    case 'SECONDS':
      return duration(Number(value));
    case 'SHARE':
      return typeof value === 'number' ? percent(value) : String(value);
    case 'NUMBER':
      return numberInWords(value);
    default:
      return inWords(value);
  }
}

export const numberInWords = (value: unknown) => (typeof value === 'number' ? measure(value) : String(value));

export function Tag({ children }: { children: string }) {
  return <span className={classes.tag}>{children}</span>;
}

function Accuracy({ run, value }: { run: ListedRun; value: number }) {
  const interval = run.bestAccuracyInterval;
  return (
    <span className={classes.accuracy}>
      {interval && <IntervalBar value={value} {...interval} colour={colourOf(run.architecture.key)} from={0} to={1} />}
      <span>
        <b>{points(value)}</b> %
      </span>
    </span>
  );
}
