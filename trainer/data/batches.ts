import { seedFor, shuffled } from '../random.ts';

/** The rows cut into batches, the last one shorter. */
export function batchesOf(rows: readonly number[], batchSize: number): number[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/** One epoch's batches: every row once, in an order of its own that follows from the run's seed and the epoch alone. */
export const shuffledBatches = (rows: readonly number[], batchSize: number, seed: number, epoch: number) =>
  batchesOf(shuffled(rows, seedFor(seed, 'order', epoch)), batchSize);
