import type { ReactNode } from 'react';
import { Button } from '../../components/Button';
import classes from './StartBar.module.css';

interface StartBarProps {
  /** What pressing the button does. */
  label: string;
  pending: boolean;
  /** Why it cannot be pressed yet, as what to do. */
  obstacle: string | null;
  /** Of the server, where no field is named. */
  refusal?: string;
  /** Null: not known yet. */
  trainersOnline: number | null;
  children?: ReactNode;
}

/** The end of a form that starts training: the button, what stands in its way, and who will do the work. */
export function StartBar({ label, pending, obstacle, refusal, trainersOnline, children }: StartBarProps) {
  return (
    <div className={classes.bar}>
      <Button type="submit" look="main" disabled={pending || obstacle !== null}>
        {label}
      </Button>
      {children}
      {/* Always there, so that it is heard when it changes. */}
      <div aria-live="polite" className={classes.words}>
        {obstacle && <p className="muted">{obstacle}</p>}
        {trainersOnline === 0 && (
          <p className={classes.waiting}>
            No trainer is online: what you start waits in the queue until one is. Start one with <code>npm start</code>.
          </p>
        )}
        {refusal && <p className={classes.refusal}>{refusal}</p>}
      </div>
    </div>
  );
}
