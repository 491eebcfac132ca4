import { randomUUID } from 'node:crypto';
import { closeSync, openSync, read } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { TrainingError } from '../errors/trainingError.ts';
import { clearUnused } from './rowsCache.ts';

const readAt = promisify(read);

/**
 * A file of rows of equal length, without a header. Rows are read by position, so that memory use stays constant for tables of
 * any size; the operating system caches them.
 */
export class RowsFile {
  readonly #path: string;
  readonly #file: number;
  readonly #bytesPerRow: number;

  constructor(path: string, bytesPerRow: number) {
    this.#path = path;
    this.#file = openSync(path, 'r');
    this.#bytesPerRow = bytesPerRow;
  }

  /** Reads rows and returns them one after another. The disk is read while this thread does other work. */
  async read(rows: readonly number[]): Promise<Uint8Array> {
    const length = this.#bytesPerRow;
    const bytes = new Uint8Array(rows.length * length);
    await Promise.all(
      rows.map(async (row, index) => {
        const { bytesRead } = await readAt(this.#file, bytes, index * length, length, row * length);
        if (bytesRead < length)
          throw new TrainingError(`${this.#path} ends before row ${row}. Delete this file and retry the run.`);
      }),
    );
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Writes the bytes of consecutive rows that begin at row `first`. Calls may come in any order. */
export type WriteRows = (first: number, bytes: Uint8Array) => Promise<void>;

/** Opens the table at `path`. Fills it first if it does not exist. */
export async function cachedRows(
  path: string,
  { rows, bytesPerRow }: { rows: number; bytesPerRow: number },
  fill: (write: WriteRows) => Promise<void>,
): Promise<RowsFile> {
  const expected = rows * bytesPerRow;
  if ((await sizeOf(path)) === undefined) {
    await mkdir(dirname(path), { recursive: true });
    await clearUnused(dirname(path), expected);
    // Filled under a temporary name, so that concurrent or killed runs never leave an incomplete file at `path`.
    const unfinished = `${path}.${randomUUID()}`;
    try {
      const file = await open(unfinished, 'w');
      try {
        await fill((first, bytes) => writeAt(file, bytes, first * bytesPerRow));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  const size = await sizeOf(path);
  if (size !== expected)
    throw new TrainingError(`${path} has ${size} bytes instead of ${expected}. Delete this file and retry the run.`);
  await utimes(path, new Date(), new Date()); // marks the file as recently used (rowsCache.ts)
  return new RowsFile(path, bytesPerRow);
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    error => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    },
  );

/** Writes all bytes. A nearly full disk accepts only some of them and fails at the next write. */
async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}
