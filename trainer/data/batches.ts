import { mulberry32, shuffle } from '../../common/random.ts';
import { seedFor } from '../numbers/random.ts';

/** Cuts the rows into batches. The last one may be shorter. */
export function batchesOf(rows: readonly number[], batchSize: number): number[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/** Yields each batch with the result of `read`, which runs while the caller works on the previous batch. */
export async function* readAhead<Read>(
  batches: Iterable<readonly number[]>,
  read: (rows: readonly number[]) => Promise<Read>,
): AsyncGenerator<{ rows: readonly number[]; batch: Read }> {
  let next: { rows: readonly number[]; batch: Promise<Read> } | undefined;
  for (const rows of batches) {
    const following = { rows, batch: read(rows) };
    following.batch.catch(() => undefined); // the error is thrown when this batch is awaited
    if (next) yield { rows: next.rows, batch: await next.batch };
    next = following;
  }
  if (next) yield { rows: next.rows, batch: await next.batch };
}

/**
 * An endless sequence of batches: pass after pass over the rows, with every row once in each pass. The order within a pass
 * depends only on the seed and the pass. `at(step)` returns the batch of a step, counted from 0 over the whole training.
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

  /** The number of batches in one pass. */
  get perPass(): number {
    return Math.ceil(this.#rows.length / this.#batchSize);
  }

  /** Yields the batches of `count` steps. */
  *from(step: number, count: number): Generator<readonly number[]> {
    for (let index = 0; index < count; index++) yield this.at(step + index);
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
