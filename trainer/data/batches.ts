import { mulberry32, shuffle } from '../../common/random.ts';
import { seedFor } from '../numbers/random.ts';

/** The rows cut into batches, the last one shorter. */
export function batchesOf(rows: readonly number[], batchSize: number): number[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/** The batches with what `read` gives for each; it is read while the batch before is worked on. */
export async function* readAhead<Read>(
  batches: Iterable<readonly number[]>,
  read: (rows: readonly number[]) => Promise<Read>,
): AsyncGenerator<{ rows: readonly number[]; batch: Read }> {
  let next: { rows: readonly number[]; batch: Promise<Read> } | undefined;
  for (const rows of batches) {
    const following = { rows, batch: read(rows) };
    following.batch.catch(() => undefined); // met when its turn comes
    if (next) yield { rows: next.rows, batch: await next.batch };
    next = following;
  }
  if (next) yield { rows: next.rows, batch: await next.batch };
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

  /** Those of so many steps. */
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
