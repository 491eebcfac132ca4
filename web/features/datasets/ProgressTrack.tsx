import type { ReactNode } from 'react';
import classes from './ProgressTrack.module.css';

type Props = { label: string; done: number; total: number; left: ReactNode; right?: ReactNode };

/** A thin bar with what is done on its left and what is to come on its right. */
export function ProgressTrack({ label, done, total, left, right }: Props) {
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div className={classes.progress}>
      <div className={classes.words}>
        <span>{left}</span>
        <span className="muted">{right}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.floor(percent)}
        aria-valuemin={0}
        aria-valuemax={100}
        className={classes.track}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
