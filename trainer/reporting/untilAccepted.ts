import pRetry from 'p-retry';
import { Unavailable } from '../errors/serverErrors.ts';

/** The time between two attempts, doubled from the first to the longest. */
const RETRY_MS = { minTimeout: 250, maxTimeout: 5_000 };

/**
 * Repeats a report until the server accepts it, so that no results are lost while the server restarts. Fails on ClaimLost or
 * Refused, and fails at once when the signal aborts, even during a request.
 *
 * @param onDelay called once, when the first attempt has failed
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
