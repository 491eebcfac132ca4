import { Button } from './Button';
import classes from './State.module.css';

interface ErrorStateProps {
  /** What went wrong, with what to do about it, as a sentence. */
  message: string;
  onRetry?: () => void;
}

/** Stands where data would, when there are none to show. */
export function ErrorState({ message, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className={classes.state}>
      <h2>This could not be loaded</h2>
      <p>{message}</p>
      {onRetry && (
        <div className={classes.action}>
          <Button onClick={onRetry}>Try now</Button>
        </div>
      )}
    </div>
  );
}
