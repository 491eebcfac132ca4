import { createReadStream, open, read } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

type Done = (error: Error | null) => void;

/** The number of bytes to read ahead, because yauzl reads the directory entry by entry. */
const AHEAD_BYTES = 256 * 1024;

/**
 * Lets yauzl read a file through Node's own streams. The built-in reader of yauzl 3.4 throws an error that cannot be caught
 * when a stream is abandoned before its end, and we abandon the stream of every file that is too large.
 * The caller stays responsible for closing the file.
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

/** Replaces `close`, since a destroyed stream closes its file despite `autoClose: false`, and other streams still read it. */
const leaveOpen = (_fd: number, done?: (error: NodeJS.ErrnoException | null) => void): void => done?.(null);
