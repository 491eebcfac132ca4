import { Button } from './Button';
import classes from './State.module.css';

interface ErrorStateProps {
  /** A sentence that says what went wrong and what to do about it. */
  message: string;
  onRetry?: () => void;
}

/** Replaces data that could not be loaded. */
export function ErrorState({ message, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className={classes.state}>
      <h2>This could not be loaded</h2>
      <p>{message}</p>
      {onRetry && (
        <div className={classes.action}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
