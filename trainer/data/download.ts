import { createHash } from 'node:crypto';
import pRetry from 'p-retry';
import { TrainingError } from '../errors/trainingError.ts';
import { unlessSilent } from '../system/unlessSilent.ts';
import type { DatasetImage } from './dataset.ts';

/** Pauses of 1, 2, 4, 8 s and then 15 s, altogether over a minute: a server that restarts is back by then. */
const RETRIES = { retries: 8, maxTimeout: 15_000 };
/** A connection over which nothing came for so long is given up. */
const SILENT_SECONDS = 30;

/** Fetches original files from the server, in one request, and checks that they are those the dataset names. */
export type Download = (images: readonly DatasetImage[]) => Promise<Uint8Array[]>;

/** Where an image can be looked at. */
export const pathOf = ({ id }: DatasetImage) => `/images/${id}`;

/** The server cannot be reached or is in trouble itself; it may be well again in a moment. */
class NotYet extends TrainingError {}

export function downloadFrom({ url, token }: { url: string; token?: string | undefined }): Download {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};

  /** The files one after another. */
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
        const problem = `${wanted} could not be fetched: the server answered ${response.status}.`;
        if (response.status >= 500) throw new NotYet(`${problem} Look at the server's log, then retry the run.`);
        throw new TrainingError(`${problem} If others can be, import the dataset again; if not, check QUINTET_TOKEN.`);
      });
    } catch (error) {
      if (error instanceof TrainingError) throw error;
      const { message, cause } = error as Error;
      const reason = cause instanceof Error ? cause.message : message;
      throw new NotYet(`${wanted} could not be fetched from ${url}: ${reason}. Retry the run when the server is back.`);
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
          `${pathOf(image)} does not have the SHA-256 that the dataset names: the stored file is damaged. Import the dataset again.`,
        );
      return file;
    });
  };
}

const inWords = ([first, ...others]: readonly DatasetImage[]) =>
  `${first && pathOf(first)}${others.length ? ` and ${others.length} more` : ''}`;
