const BANDS = 4;
const VALUES = 2 ** 16;

/** If two hashes differ in at most 11 bits, at least one of their four bands differs in at most 2 bits. */
const BITS_OF_A_BAND = 2;

/**
 * The largest distance at which `near` finds hashes. Distances between perceptual hashes are even, because half of the bits of
 * each hash are set.
 */
export const FARTHEST = 10;

/** All 16-bit masks with at most two bits set. */
const CHANGES = Array.from({ length: VALUES }, (_, bits) => bits).filter(bits => bitsSetIn(bits) <= BITS_OF_A_BAND);

export interface Neighbour {
  /** The position of the hash in the array that the index was built from. */
  readonly index: number;
  /** The number of bits that differ. */
  readonly distance: number;
}

/**
 * Indexes 64-bit hashes by each of their four quarters, so that the hashes near a given one are found without comparing all:
 * M. Norouzi, A. Punjani, D. J. Fleet, Fast Search in Hamming Space with Multi-Index Hashing (2012).
 */
export class HashIndex {
  readonly #hashes: Hashes;
  /** For each band, the hashes sorted by the value of the band, and the start of each value in this order. */
  readonly #bands: { sorted: Uint32Array; starts: Uint32Array }[];

  constructor(hashes: readonly bigint[]) {
    this.#hashes = split(hashes);
    this.#bands = Array.from({ length: BANDS }, (_, band) => sortByBand(this.#hashes, band));
  }

  /** Returns at most `most` hashes within a distance of 10 bits, nearest first. Ties are in the order of the array. */
  near(hash: bigint, most: number): Neighbour[] {
    const wanted = split([hash]);
    const found: Neighbour[] = [];
    this.#bands.forEach(({ sorted, starts }, band) => {
      const value = bandOf(wanted, 0, band);
      for (const change of CHANGES) {
        const bucket = value ^ change;
        for (let at = starts[bucket] as number; at < (starts[bucket + 1] as number); at++) {
          const index = sorted[at] as number;
          const distance = distanceOf(wanted, 0, this.#hashes, index);
          if (distance <= FARTHEST && !this.#foundBefore(wanted, index, band)) insert(found, { index, distance }, most);
        }
      }
    });
    return found;
  }

  /** Returns whether an earlier band is also near enough, so that it has already found the hash. */
  #foundBefore(wanted: Hashes, index: number, band: number): boolean {
    for (let earlier = 0; earlier < band; earlier++)
      if (bitsSetIn(bandOf(wanted, 0, earlier) ^ bandOf(this.#hashes, index, earlier)) <= BITS_OF_A_BAND) return true;
    return false;
  }
}

/** Counts the pairs of a hash of the first list and a hash of the second that differ in 0, 1, … 64 bits. */
export function countDistances(first: readonly bigint[], second: readonly bigint[]): number[] {
  const [a, b] = [split(first), split(second)];
  const counts = Array<number>(65).fill(0);
  for (let i = 0; i < first.length; i++)
    for (let j = 0; j < second.length; j++) (counts[distanceOf(a, i, b, j)] as number)++;
  return counts;
}

function insert(found: Neighbour[], one: Neighbour, most: number): void {
  const place = found.findIndex(
    ({ index, distance }) => one.distance < distance || (one.distance === distance && one.index < index),
  );
  found.splice(place < 0 ? found.length : place, 0, one);
  if (found.length > most) found.pop();
}

/** Hashes as halves of 32 bits, which are plain numbers. Counting the bits of a bigint takes a hundred times as long. */
interface Hashes {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

const split = (hashes: readonly bigint[]): Hashes => ({
  high: Int32Array.from(hashes, hash => Number(BigInt.asIntN(32, hash >> 32n))),
  low: Int32Array.from(hashes, hash => Number(BigInt.asIntN(32, hash))),
});

const distanceOf = (a: Hashes, i: number, b: Hashes, j: number): number =>
  bitsSetIn((a.high[i] as number) ^ (b.high[j] as number)) + bitsSetIn((a.low[i] as number) ^ (b.low[j] as number));

const bandOf = ({ high, low }: Hashes, index: number, band: number): number =>
  (((band < 2 ? high : low)[index] as number) >>> (band % 2 === 0 ? 16 : 0)) & 0xffff;

function sortByBand(hashes: Hashes, band: number): { sorted: Uint32Array; starts: Uint32Array } {
  const count = hashes.high.length;
  const starts = new Uint32Array(VALUES + 1);
  for (let index = 0; index < count; index++) (starts[bandOf(hashes, index, band) + 1] as number)++;
  for (let value = 0; value < VALUES; value++) (starts[value + 1] as number) += starts[value] as number;
  const next = starts.slice();
  const sorted = new Uint32Array(count);
  for (let index = 0; index < count; index++) sorted[(next[bandOf(hashes, index, band)] as number)++] = index;
  return { sorted, starts };
}

/** Counts the bits that are set: H. S. Warren, Hacker's Delight, 5-1. */
function bitsSetIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
