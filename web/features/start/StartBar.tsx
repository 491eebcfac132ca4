import type { ReactNode } from 'react';
import { Button } from '../../components/Button';
import classes from './StartBar.module.css';

interface StartBarProps {
  /** The label of the button. */
  label: string;
  pending: boolean;
  /** What the user must do before the button can be pressed. */
  obstacle: string | null;
  /** A refusal by the server that names no field. */
  refusal?: string;
  /** Null while it is unknown. */
  trainersOnline: number | null;
  children?: ReactNode;
}

/** The end of a form that starts training: the button, what prevents it, and whether a trainer is online. */
export function StartBar({ label, pending, obstacle, refusal, trainersOnline, children }: StartBarProps) {
  return (
    <div className={classes.bar}>
      <Button type="submit" look="main" disabled={pending || obstacle !== null}>
        {label}
      </Button>
      {children}
      {/* Always rendered, so that screen readers announce changes. */}
      <div aria-live="polite" className={classes.words}>
        {obstacle && <p className="muted">{obstacle}</p>}
        {trainersOnline === 0 && (
          <p className={classes.waiting}>
            No trainer is online. Runs wait in the queue until you start one with <code>npm start</code>.
          </p>
        )}
        {refusal && <p className={classes.refusal}>{refusal}</p>}
      </div>
    </div>
  );
}
