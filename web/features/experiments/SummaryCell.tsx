import { type Formats, type ShownColumn, valueIn, written } from '../../../common/summaryColumn';
import { IntervalBar } from '../../components/IntervalBar';
import { cells } from '../../components/Table';
import { count, duration, fraction, interval, percent, points, rate, signedPoints } from '../../lib/format';
import classes from './SummaryRows.module.css';
import { type Scale, spreadOf } from './scale';
import type { Line } from './summaryColumns';

const formats: Formats = {
  share: share => percent(share),
  points: signedPoints,
  interval: ({ low, high }) => interval(low, high),
  fraction: ({ correct, total }) => fraction(correct, total),
  count,
  epoch: String,
  duration,
  rate,
};

interface SummaryCellProps {
  column: ShownColumn;
  line: Line;

  colour: string;
  scale: Scale;
  plannedEpochs: unknown;
}

/** A cell of the summary; three columns show more than a number. */
export function SummaryCell({ column, line, colour, scale, plannedEpochs }: SummaryCellProps) {
  switch (column.key) {
    case 'accuracy':
      return <AccuracyCells line={line} colour={colour} scale={scale} />;
    case 'interval':
      return <IntervalCell line={line} />;
    case 'epoch':
      return <EpochCell line={line} plannedEpochs={plannedEpochs} />;
    default:
      return <NumberCell column={column} line={line} />;
  }
}

/** Shows the accuracy as a number and as a bar. */
function AccuracyCells({ line, colour, scale }: Pick<SummaryCellProps, 'line' | 'colour' | 'scale'>) {
  const seeds = 'means' in line ? line : null;
  const value = 'means' in line ? line.mean : line.accuracy;
  const { low, high } = 'means' in line ? spreadOf(line) : line;
  return (
    <>
      <td>
        <b>{points(value)}</b> {seeds && `± ${points(seeds.standardDeviation)} `}%
      </td>
      <td className={`${cells.wide} ${cells.left}`}>
        <IntervalBar
          value={value}
          low={low}
          high={high}
          colour={colour}
          {...scale}
          range={seeds ? 'plus or minus one standard deviation' : undefined}
        />
      </td>
    </>
  );
}

/** Several seeds have no common interval. */
function IntervalCell({ line }: { line: Line }) {
  if ('means' in line) return <td className={`${cells.quiet} ${cells.minor}`}>{dash}</td>;
  return (
    <td className={cells.quiet}>
      {interval(line.low, line.high)}
      {line.byGroups && (
        <small className={classes.groups}>by groups {interval(line.byGroups.low, line.byGroups.high)}</small>
      )}
    </td>
  );
}

/** Shows `12 of 30`, or `12–30 of 30` for several seeds. */
function EpochCell({ line, plannedEpochs }: Pick<SummaryCellProps, 'line' | 'plannedEpochs'>) {
  const epochs = 'means' in line ? line.rows.map(({ epoch }) => epoch) : [line.epoch];
  const [least, most] = [Math.min(...epochs), Math.max(...epochs)];
  return (
    <td className={cells.minor}>
      {least === most ? least : `${least}–${most}`}
      {typeof plannedEpochs === 'number' && <span className="muted"> of {plannedEpochs}</span>}
    </td>
  );
}

function NumberCell({ column, line }: Pick<SummaryCellProps, 'column' | 'line'>) {
  const { isSpare, quiet, alertAbove } = column;
  const isAlert = alertAbove !== undefined && Number(valueIn(column, line)) > alertAbove;
  const isQuiet = quiet || (alertAbove !== undefined && !isAlert);
  const look = `${isAlert ? cells.warn : ''} ${isQuiet ? cells.quiet : ''} ${isSpare ? cells.spare : ''}`;
  return <td className={`${cells.minor} ${look}`}>{written(column, line, formats) ?? dash}</td>;
}

const dash = <span className="muted">–</span>;
