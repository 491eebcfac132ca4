import { mulberry32, shuffle } from '../../common/random.ts';
import { seedFor } from '../random.ts';

/** The rows cut into batches, the last one shorter. */
export function batchesOf(rows: readonly number[], batchSize: number): number[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/**
 * Batches without end: pass after pass over the rows, each pass with every row once, in an order of its own that follows from
 * the seed and the pass alone. `at(step)` gives the batch of a step, counted from 0 over the whole training.
 */
export class ShuffledBatches {
  readonly #rows: readonly number[];
  readonly #batchSize: number;
  readonly #seed: number;
  #pass = -1;
  #batches: number[][] = [];

  constructor(rows: readonly number[], batchSize: number, seed: number) {
    this.#rows = rows;
    this.#batchSize = batchSize;
    this.#seed = seed;
  }

  /** Batches in one pass. */
  get perPass(): number {
    return Math.ceil(this.#rows.length / this.#batchSize);
  }

  at(step: number): readonly number[] {
    const pass = Math.floor(step / this.perPass);
    if (pass !== this.#pass) {
      const order = shuffle([...this.#rows], mulberry32(seedFor(this.#seed, 'order', pass)));
      this.#batches = batchesOf(order, this.#batchSize);
      this.#pass = pass;
    }
    return this.#batches[step % this.perPass] as number[];
  }
}
