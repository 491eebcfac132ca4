import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';

/** A file of this size becomes NAME.1, which replaces the one before, so that logs never fill the disk. */
const largestBytes = 10_000_000;
/** How long lines are dropped after an error, such as a full disk. */
const pauseMilliseconds = 30_000;

/** Appends lines to a file. Lines that cannot be written are dropped, because a log must not end the program. */
export class LogFile {
  private stream: WriteStream | undefined;
  private bytes = 0;
  private pausedUntil = 0;
  private failing = false;

  /** @param onFailure called with the reason when lines begin to be dropped */
  constructor(
    private readonly path: string,
    private readonly onFailure: (reason: string) => void,
  ) {}

  append(line: string) {
    if (Date.now() < this.pausedUntil) return;
    const text = Buffer.from(`${line}\n`);
    try {
      const stream = this.openFor(text.length);
      stream.write(text, error => {
        if (!error) this.failing = false;
      });
      this.bytes += text.length;
    } catch (error) {
      this.failed(error as Error);
    }
  }

  end() {
    this.stream?.end();
    this.stream = undefined;
  }

  private openFor(more: number): WriteStream {
    this.stream ??= this.open();
    if (this.bytes > 0 && this.bytes + more > largestBytes) {
      this.end();
      renameSync(this.path, `${this.path}.1`);
      this.stream = this.open();
    }
    return this.stream;
  }

  private open(): WriteStream {
    this.bytes = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    return createWriteStream(this.path, { flags: 'a' }).once('error', error => this.failed(error));
  }

  private failed({ message }: Error) {
    this.stream = undefined; // it has closed itself
    this.pausedUntil = Date.now() + pauseMilliseconds;
    if (!this.failing) this.onFailure(message);
    this.failing = true;
  }
}
