import { createHash } from 'node:crypto';
import pRetry from 'p-retry';
import { TrainingError } from '../errors/trainingError.ts';
import { unlessSilent } from '../system/unlessSilent.ts';
import type { DatasetImage } from './dataset.ts';

/** Pauses of 1, 2, 4, 8 s and then 15 s, over a minute in total, which is enough for a server to restart. */
const RETRIES = { retries: 8, maxTimeout: 15_000 };
/** A connection that delivers nothing for this long is closed. */
const SILENT_SECONDS = 30;

/** Downloads original files from the server in one request and checks their hashes against the dataset. */
export type Download = (images: readonly DatasetImage[]) => Promise<Uint8Array[]>;

/** Returns the path at which the server shows an image. */
export const pathOf = ({ id }: DatasetImage) => `/images/${id}`;

/** The server is unreachable or failing, possibly only for a moment. */
class NotYet extends TrainingError {}

export function downloadFrom({ url, token }: { url: string; token?: string | undefined }): Download {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};

  /** Fetches the files as one array of bytes, one after another. */
  async function fetchFiles(images: readonly DatasetImage[]): Promise<Uint8Array> {
    const wanted = inWords(images);
    try {
      return await unlessSilent(SILENT_SECONDS, async (signal, heard) => {
        const address = `${url}/images?ids=${images.map(({ id }) => id).join()}`;
        const response = await fetch(address, { headers, signal });
        if (response.ok && response.body) {
          const chunks: Uint8Array[] = [];
          for await (const chunk of response.body) {
            heard();
            chunks.push(chunk);
          }
          return Buffer.concat(chunks);
        }
        const problem = `${wanted} could not be downloaded: the server answered ${response.status}.`;
        if (response.status >= 500) throw new NotYet(`${problem} Check the server's log, then retry the run.`);
        throw new TrainingError(
          `${problem} If other images can be downloaded, import the dataset again; otherwise check QUINTET_TOKEN.`,
        );
      });
    } catch (error) {
      if (error instanceof TrainingError) throw error;
      const { message, cause } = error as Error;
      const reason = cause instanceof Error ? cause.message : message;
      throw new NotYet(
        `${wanted} could not be downloaded from ${url}: ${reason}. Retry the run when the server is back.`,
      );
    }
  }

  return async images => {
    const files = await pRetry(() => fetchFiles(images), {
      ...RETRIES,
      shouldRetry: ({ error }) => error instanceof NotYet,
    });
    let end = 0;
    return images.map(image => {
      const start = end;
      end += image.bytes;
      const file = files.subarray(start, end);
      if (createHash('sha256').update(file).digest('hex') !== image.sha256)
        throw new TrainingError(
          `Image ${pathOf(image)} does not have the SHA-256 recorded in the dataset: the stored file is damaged. Import the dataset again.`,
        );
      return file;
    });
  };
}

const inWords = ([first, ...others]: readonly DatasetImage[]) =>
  `${first && pathOf(first)}${others.length ? ` and ${others.length} more` : ''}`;
