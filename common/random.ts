/**
 * Returns a stream of integers in [0, 2^32) from Mulberry32 (Tommy Ettinger, 2017, public domain). Its 32 bits of state use only
 * integer arithmetic, so a seed gives the same numbers on every machine and in every language. It passes gjrand. It is not
 * fit for secrets.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Returns the same stream as numbers in [0, 1). */
export function uniform(seed: number): () => number {
  const next = mulberry32(seed);
  return () => next() / 2 ** 32;
}

/** Shuffles in place by Fisher and Yates' method, from the last item down. `random` returns integers, as mulberry32 does. */
export function shuffle<Item>(items: Item[], random: () => number): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random() % (last + 1);
    [items[last], items[other]] = [items[other] as Item, items[last] as Item];
  }
  return items;
}
