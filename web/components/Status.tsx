import classes from './Status.module.css';

const tones: Record<string, string> = {
  RUNNING: 'var(--good)',
  TRAINING: 'var(--good)',
  IMPORTING: 'var(--good)',
  COMPLETED: 'var(--muted)',
  READY: 'var(--muted)',
  FAILED: 'var(--bad)',
  LOST: 'var(--bad)',
};

/** The status of a run, dataset or attempt, as a word in a pill. */
export function Status({ status, colour }: { status: string; colour?: string }) {
  return (
    <span className={classes.badge} style={{ color: colour ?? tones[status] ?? 'var(--muted)' }}>
      {status.toLowerCase()}
    </span>
  );
}
