import type { Message } from './messages.ts';

/** Sends the log and the progress of a run while it trains. */
export class Journal {
  /** Resolves when the message has been sent. */
  readonly send: (message: Message) => Promise<void>;
  readonly #epochs: number;
  /** The number of finished epochs. */
  epoch = 0;

  constructor(send: (message: Message) => Promise<void>, epochs: number) {
    this.send = send;
    this.#epochs = epochs;
  }

  say(text: string): Promise<void> {
    return this.send({ kind: 'log', text });
  }

  /** Sends the progress of a phase outside the epochs. */
  phase(phase: string, step: number, steps: number): void {
    void this.send({ kind: 'progress', progress: { phase, epoch: this.epoch, epochs: this.#epochs, step, steps } });
  }
}

export const count = (value: number) => value.toLocaleString('en-US');
export const percent = (value: number) => `${(100 * value).toFixed(2)} %`;

/** Starts a stopwatch. The returned function gives the elapsed seconds as text. */
export function stopwatch(): () => string {
  const began = performance.now();
  return () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
