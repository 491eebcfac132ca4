import { randomUUID } from 'node:crypto';
import { closeSync, openSync, read } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { TrainingError } from '../errors/trainingError.ts';
import { clearUnused } from './rowsCache.ts';

const readAt = promisify(read);

/**
 * A table of bytes in one file: rows of one length, no header. Read by position, so memory stays flat and the operating
 * system's cache does the rest, however large the table.
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

  /** The rows one after another. They come from the disk while this thread does other work. */
  async read(rows: readonly number[]): Promise<Uint8Array> {
    const length = this.#bytesPerRow;
    const bytes = new Uint8Array(rows.length * length);
    await Promise.all(
      rows.map(async (row, index) => {
        const { bytesRead } = await readAt(this.#file, bytes, index * length, length, row * length);
        if (bytesRead < length)
          throw new TrainingError(`${this.#path} ends before row ${row}. Delete it and retry the run.`);
      }),
    );
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Takes the bytes of rows from this one on; they may come in any order. */
export type WriteRows = (first: number, bytes: Uint8Array) => Promise<void>;

/** Opens the table at `path`, after filling it if this machine has not done so before. */
export async function cachedRows(
  path: string,
  { rows, bytesPerRow }: { rows: number; bytesPerRow: number },
  fill: (write: WriteRows) => Promise<void>,
): Promise<RowsFile> {
  const expected = rows * bytesPerRow;
  if ((await sizeOf(path)) === undefined) {
    await mkdir(dirname(path), { recursive: true });
    await clearUnused(dirname(path), expected);
    // Filled under another name: two runs at once, or one that is killed, leave no half of a file under this one.
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
    throw new TrainingError(`${path} has ${size} bytes instead of ${expected}. Delete it and retry the run.`);
  await utimes(path, new Date(), new Date()); // used now, for whoever looks for room
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

/** A disk that is nearly full takes a part and says so only at the next write. */
async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}
