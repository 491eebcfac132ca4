import { createHash } from 'node:crypto';
import pRetry, { AbortError } from 'p-retry';
import { TrainingError } from '../trainingError.ts';
import type { DatasetImage } from './dataset.ts';

/** About a minute altogether: a server that restarts is back by then. */
const RETRIES = 8;

/** Fetches one original file from the server and checks that it is the one the dataset names. */
export type Download = (image: DatasetImage) => Promise<Uint8Array>;

export function downloadFrom({ url, token }: { url: string; token?: string | undefined }): Download {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return image =>
    pRetry(
      async () => {
        const response = await fetch(new URL(image.url, url), { headers });
        if (!response.ok) {
          const problem = `${image.url} could not be fetched: the server answered ${response.status}.`;
          throw response.status < 500 ? new AbortError(new TrainingError(problem)) : new TrainingError(problem);
        }
        const file = new Uint8Array(await response.arrayBuffer());
        if (createHash('sha256').update(file).digest('hex') !== image.sha256)
          throw new TrainingError(
            `${image.url} does not have the SHA-256 that the dataset names: the stored file is damaged. Import the dataset again.`,
          );
        return file;
      },
      { retries: RETRIES, maxTimeout: 15_000 },
    );
}
