import type { ReactNode } from 'react';
import { IntervalBar } from '../../components/IntervalBar';
import { cells } from '../../components/Table';
import type { SummaryRowNumbersFragment } from '../../graphql/graphql';
import { count, duration, fraction, interval, percent, points, rate, signedPoints } from '../../lib/format';
import classes from './SummaryRows.module.css';
import type { Scale } from './scale';

/** More than this between training and validation accuracy is marked: the network has learnt its images by heart. */
const gapToMark = 0.1;

interface SummaryRowProps {
  best?: boolean;
  colour: string;
  scale: Scale;
  balanced: boolean;
  name: ReactNode;
  accuracy: number;
  /** Standard deviation over the seeds; then low and high are one to either side. */
  spread: number | null;
  low: number;
  high: number;
  /** Counted images; null for a mean over seeds. */
  row: SummaryRowNumbersFragment | null;
  /** Those that count. */
  epochs: number[];
  /** How many each run was to have. */
  plannedEpochs: unknown;
  figures: {
    balancedAccuracy?: number | null;
    trainAccuracy?: number | null;
    gap?: number | null;
    trainingSeconds?: number | null;
    imagesPerSecond?: number | null;
    parameterCount?: number | null;
  };
  model: ReactNode;
}

/** The numbers of a run, or the means over the seeds of an architecture. */
export function SummaryRow({ colour, scale, name, accuracy, spread, low, high, row, ...others }: SummaryRowProps) {
  const { best, balanced, epochs, plannedEpochs, figures, model } = others;
  const { trainAccuracy, gap, balancedAccuracy, parameterCount, trainingSeconds, imagesPerSecond } = figures;
  const quiet = `${cells.quiet} ${cells.minor}`;
  return (
    <tr className={best ? cells.best : undefined} style={{ '--row': colour }}>
      <td className={cells.wrap}>{name}</td>
      <td>
        <b>{points(accuracy)}</b> {spread !== null && `± ${points(spread)} `}%
      </td>
      <td className={`${cells.wide} ${cells.left}`}>
        <IntervalBar
          value={accuracy}
          low={low}
          high={high}
          colour={colour}
          {...scale}
          range={spread === null ? undefined : 'one standard deviation to either side'}
        />
      </td>
      <td className={spread === null ? cells.quiet : quiet}>
        {spread === null ? interval(low, high) : dash}
        {row?.byGroups && (
          <small className={classes.groups}>by groups {interval(row.byGroups.low, row.byGroups.high)}</small>
        )}
      </td>
      <td className={`${quiet} ${cells.spare}`}>{row ? fraction(row.correct, row.total) : dash}</td>
      <td className={cells.minor}>{shown(trainAccuracy, percent)}</td>
      <td className={`${cells.minor} ${(gap ?? 0) > gapToMark ? cells.warn : cells.quiet}`}>
        {shown(gap, signedPoints)}
      </td>
      {balanced && <td className={cells.minor}>{shown(balancedAccuracy, percent)}</td>}
      <td className={cells.minor}>
        {range(epochs)}
        {typeof plannedEpochs === 'number' && <span className="muted"> of {plannedEpochs}</span>}
      </td>
      <td className={`${quiet} ${cells.spare}`}>{shown(parameterCount, count)}</td>
      <td className={`${cells.minor} ${balanced ? cells.spare : ''}`}>{shown(trainingSeconds, duration)}</td>
      <td className={`${quiet} ${cells.spare}`}>{shown(imagesPerSecond, rate)}</td>
      <td className={cells.end}>{model}</td>
    </tr>
  );
}

const shown = (value: number | null | undefined, format: (value: number) => string) =>
  value == null ? dash : format(value);

const dash = <span className="muted">–</span>;

/** `12`, or of several seeds `12–30`. */
function range(epochs: number[]) {
  const [least, most] = [Math.min(...epochs), Math.max(...epochs)];
  return least === most ? least : `${least}–${most}`;
}
