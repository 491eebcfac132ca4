import { setImmediate } from 'node:timers/promises';

/** Other requests wait at most so long. */
const SLICE_MS = 20;

/** Cuts long work of the server's one thread into slices, so that it goes on answering. */
export class Slices {
  #begun = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#begun >= SLICE_MS;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.#begun = performance.now();
  }
}
