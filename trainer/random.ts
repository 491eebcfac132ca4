import { createHash } from 'node:crypto';

// All randomness of a run derives from its seed: one independent stream for each purpose, named by words, so that a new
// purpose changes no other and an epoch can be begun without drawing those before it.

/** A 32-bit seed for one purpose of a run, such as `seedFor(7, 'order', epoch)`. */
export function seedFor(seed: number, ...purpose: (string | number)[]): number {
  return createHash('sha256')
    .update([seed, ...purpose].join('/'))
    .digest()
    .readUInt32LE(0);
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand; plenty for orders and draws. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items in a random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  const random = randomStream(seed);
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
