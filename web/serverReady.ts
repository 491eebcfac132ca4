import { setTimeout as wait } from 'node:timers/promises';

/** How long the dashboard's port stays closed for a server that does not answer. After that, its pages say so. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 100;

/** Returns when the server is ready, so that no page opens before its data can be had, or when waiting is of no use. */
export async function untilServerIsReady(serverUrl: string): Promise<void> {
  const address = new URL('/readyz', serverUrl);
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await wait(RETRY_MS)) {
    const left = AbortSignal.timeout(deadline - Date.now());
    // A gateway in front of the server may refuse the question (401, 404), but answers 5xx while the server is away.
    const status = await fetch(address, { signal: left }).then(
      response => response.status,
      () => 503,
    );
    if (status < 500) return;
  }
}
