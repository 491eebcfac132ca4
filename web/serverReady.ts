import { setTimeout as wait } from 'node:timers/promises';

/**
 * How long the dashboard waits for the server before it opens its port. After that, its pages report the server as
 * unreachable.
 */
const PATIENCE_MS = 60_000;
const RETRY_MS = 100;

/** Resolves when the server is ready, so that no page opens before its data are available, or when the time is up. */
export async function waitForServer(serverUrl: string): Promise<void> {
  const address = new URL('/readyz', serverUrl);
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await wait(RETRY_MS)) {
    const left = AbortSignal.timeout(deadline - Date.now());
    // A gateway in front of the server may refuse this request (401, 404), but answers 5xx while the server is
    // unreachable.
    const status = await fetch(address, { signal: left }).then(
      response => response.status,
      () => 503,
    );
    if (status < 500) return;
  }
}
