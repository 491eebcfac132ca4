import { setImmediate } from 'node:timers/promises';

/** The longest time that other requests wait. */
const SLICE_MS = 20;

/** Divides long computations into slices, so that the single thread of the server can respond to requests in between. */
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
