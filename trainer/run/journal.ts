import type { Message } from './messages.ts';

/** What a run tells while it goes on. */
export class Journal {
  /** Resolves when the message is on its way. */
  readonly send: (message: Message) => Promise<void>;
  readonly #epochs: number;
  /** Epochs that are over. */
  epoch = 0;

  constructor(send: (message: Message) => Promise<void>, epochs: number) {
    this.send = send;
    this.#epochs = epochs;
  }

  say(text: string): Promise<void> {
    return this.send({ kind: 'log', text });
  }

  /** How far a phase outside the epochs is. */
  phase(phase: string, step: number, steps: number): void {
    void this.send({ kind: 'progress', progress: { phase, epoch: this.epoch, epochs: this.#epochs, step, steps } });
  }
}

export const count = (value: number) => value.toLocaleString('en-US');
export const percent = (value: number) => `${(100 * value).toFixed(2)} %`;

/** Seconds since it was made, in words. */
export function stopwatch(): () => string {
  const began = performance.now();
  return () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
