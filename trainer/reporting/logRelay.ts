import type { LogLineInput } from '../graphql/graphql.ts';

/** Long enough to send an epoch's lines together, short enough to follow the log live. */
const BATCH_MS = 500;

/**
 * Numbers the lines of one attempt and sends them in batches. No line is lost: `send` resolves only when the server has
 * acknowledged a batch, and lines that are added meanwhile go into the next one.
 */
export class LogRelay {
  readonly #send: (lines: LogLineInput[]) => Promise<unknown>;
  #waiting: LogLineInput[] = [];
  #number = 0;
  #sending: Promise<void> | undefined;

  constructor(send: (lines: LogLineInput[]) => Promise<unknown>) {
    this.#send = send;
  }

  add(text: string): void {
    this.#waiting.push({ number: ++this.#number, at: new Date().toISOString(), text });
    this.#sending ??= this.#sendAll(BATCH_MS);
  }

  /** Resolves when the server has acknowledged every line so far. */
  async flush(): Promise<void> {
    await this.#sending;
  }

  async #sendAll(delay: number): Promise<void> {
    while (this.#waiting.length) {
      await new Promise(resolve => setTimeout(resolve, delay));
      await this.#send(this.#waiting.splice(0));
    }
    this.#sending = undefined;
  }
}
