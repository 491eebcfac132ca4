import type { ReactNode } from 'react';
import classes from './State.module.css';

interface EmptyStateProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

/** Explains the purpose of an empty page and what to do first. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
