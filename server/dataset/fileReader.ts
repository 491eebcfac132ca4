import { createReadStream, open, read } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

type Done = (error: Error | null) => void;

/** yauzl reads the directory entry by entry; so much of it is read at once. */
const AHEAD_BYTES = 256 * 1024;

/**
 * Gives yauzl a file through Node's own streams. Its built-in reader (3.4) throws where nobody can catch it when a stream
 * is left before its end, and leaving is what we do with whatever is larger than it may be.
 * The file belongs to whoever opened it.
 */
export class FileReader extends yauzl.RandomAccessReader {
  readonly #fd: number;
  #ahead = Buffer.alloc(0);
  #aheadAt = 0;

  constructor(file: FileHandle) {
    super();
    this.#fd = file.fd;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream('', { fd: this.#fd, start, end: end - 1, fs: { open, read, close: leaveOpen } });
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: Done): void {
    const from = position - this.#aheadAt;
    if (from >= 0 && from + length <= this.#ahead.length) {
      this.#ahead.copy(buffer, offset, from, from + length);
      return void setImmediate(done, null);
    }
    const ahead = Buffer.allocUnsafe(Math.max(length, AHEAD_BYTES));
    read(this.#fd, ahead, 0, ahead.length, position, (error, bytes) => {
      if (error || bytes < length) return done(error ?? new Error('The file ends too early'));
      this.#ahead = ahead.subarray(0, bytes);
      this.#aheadAt = position;
      ahead.copy(buffer, offset, 0, length);
      done(null);
    });
  }

  override close(done: Done): void {
    setImmediate(done, null);
  }
}

/** A stream closes its file when it is destroyed, whatever `autoClose` says; this file serves other streams too. */
const leaveOpen = (_fd: number, done?: (error: NodeJS.ErrnoException | null) => void): void => done?.(null);
