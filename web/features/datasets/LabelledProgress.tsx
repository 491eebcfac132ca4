import type { ReactNode } from 'react';
import { ProgressBar } from '../../components/ProgressBar';
import classes from './LabelledProgress.module.css';

interface LabelledProgressProps {
  label: string;
  share: number;
  done: ReactNode;
  toCome?: ReactNode;
}

/** A progress bar with completed work on its left and remaining work on its right. */
export function LabelledProgress({ label, share, done, toCome }: LabelledProgressProps) {
  return (
    <div className={classes.progress}>
      <div className={classes.words}>
        <span>{done}</span>
        <span className="muted">{toCome}</span>
      </div>
      <ProgressBar label={label} share={share} />
    </div>
  );
}
