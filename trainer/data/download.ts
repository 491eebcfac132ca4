import { createHash } from 'node:crypto';
import pRetry from 'p-retry';
import { TrainingError } from '../trainingError.ts';
import type { DatasetImage } from './dataset.ts';

/** Pauses of 1, 2, 4, 8 s and then 15 s, altogether over a minute: a server that restarts is back by then. */
const RETRIES = { retries: 8, maxTimeout: 15_000 };
/** One image; a connection that went dead is given up after so long. */
const REQUEST_SECONDS = 30;

/** Fetches one original file from the server and checks that it is the one the dataset names. */
export type Download = (image: DatasetImage) => Promise<Uint8Array>;

/** The server cannot be reached or is in trouble itself; it may be well again in a moment. */
class NotYet extends TrainingError {}

export function downloadFrom({ url, token }: { url: string; token?: string | undefined }): Download {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};

  async function fetchFile(path: string): Promise<Uint8Array> {
    try {
      const response = await fetch(new URL(path, url), {
        headers,
        signal: AbortSignal.timeout(REQUEST_SECONDS * 1000),
      });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      const problem = `${path} could not be fetched: the server answered ${response.status}.`;
      if (response.status >= 500) throw new NotYet(`${problem} Look at the server's log, then retry the run.`);
      throw new TrainingError(`${problem} If others can be, import the dataset again; if not, check QUINTET_TOKEN.`);
    } catch (error) {
      if (error instanceof TrainingError) throw error;
      const { message, cause } = error as Error;
      const reason = cause instanceof Error ? cause.message : message;
      throw new NotYet(`${path} could not be fetched from ${url}: ${reason}. Retry the run when the server is back.`);
    }
  }

  return async ({ url: path, sha256 }) => {
    const file = await pRetry(() => fetchFile(path), {
      ...RETRIES,
      shouldRetry: ({ error }) => error instanceof NotYet,
    });
    if (createHash('sha256').update(file).digest('hex') !== sha256)
      throw new TrainingError(
        `${path} does not have the SHA-256 that the dataset names: the stored file is damaged. Import the dataset again.`,
      );
    return file;
  };
}
