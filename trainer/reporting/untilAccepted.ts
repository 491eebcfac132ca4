import pRetry from 'p-retry';
import { Unavailable } from '../errors/serverErrors.ts';

/** Between two tries of a report, doubled from the first to the longest. */
const RETRY_MS = { minTimeout: 250, maxTimeout: 5_000 };

/**
 * Repeats a report until the server takes it: what was computed is not given up because a server restarts. Ends early with
 * ClaimLost or Refused, and at once when the signal says so, whatever a request under way is waiting for.
 *
 * @param onDelay told once, when the first try has failed
 */
export function untilAccepted<T>(
  report: () => Promise<T>,
  signal: AbortSignal,
  onDelay: (reason: string) => void = () => {},
): Promise<T> {
  const accepted = pRetry(report, {
    ...RETRY_MS,
    retries: Number.POSITIVE_INFINITY,
    signal,
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (attemptNumber === 1 && error instanceof Unavailable) onDelay(error.message);
    },
    shouldRetry: ({ error }) => error instanceof Unavailable,
  });
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp);
    accepted.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
