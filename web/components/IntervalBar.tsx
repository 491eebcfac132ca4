import { interval, percent } from '../lib/format';
import classes from './IntervalBar.module.css';

interface IntervalBarProps {
  /** Shares, 0 to 1. */
  value: number;
  low: number;
  high: number;
  colour: string;
  /** The values at the bar's ends; the same for all rows of a table. */
  from: number;
  to: number;
  /** The accuracy of guessing. */
  chance?: number;
  /** Describes the range where it is not a 95 % interval. */
  range?: string;
}

/** An accuracy with its 95 % interval, on a scale shared with the other rows. */
export function IntervalBar({ value, low, high, colour, from, to, chance, range = '95 % interval' }: IntervalBarProps) {
  const place = (share: number) => `${((share - from) / (to - from)) * 100}%`;
  const label = `${percent(value)}, ${range} ${interval(low, high)}`;
  return (
    <div role="img" aria-label={label} title={label} className={classes.bar}>
      {chance !== undefined && <i className={classes.chance} style={{ left: place(chance) }} />}
      <i
        className={classes.range}
        style={{ left: place(low), width: `${((high - low) / (to - from)) * 100}%`, background: colour }}
      />
      <i className={classes.point} style={{ left: place(value), background: colour }} />
    </div>
  );
}
