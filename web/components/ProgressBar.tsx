import classes from './ProgressBar.module.css';

interface ProgressBarProps {
  /** Describes the progress for screen readers. */
  label: string;
  /** A share, 0 to 1. */
  share: number;
  colour?: string;
}

export function ProgressBar({ label, share, colour = 'var(--accent)' }: ProgressBarProps) {
  const percentage = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percentage}
      className={classes.track}
    >
      <i style={{ width: `${percentage}%`, background: colour }} />
    </div>
  );
}
