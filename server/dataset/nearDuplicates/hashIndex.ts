const BANDS = 4;
const VALUES = 2 ** 16;

/** Bits that one of the four bands differs in at most, if all of the hash differs in at most 11: one band has a quarter or less. */
const BITS_OF_A_BAND = 2;

/** How far apart `near` finds hashes. Distances of perceptual hashes are even: half of the bits of each are set. */
export const FARTHEST = 10;

/** Every change of at most two of 16 bits. */
const CHANGES = Array.from({ length: VALUES }, (_, bits) => bits).filter(bits => bitsSetIn(bits) <= BITS_OF_A_BAND);

export interface Neighbour {
  /** Position of the hash in what the index was made of. */
  readonly index: number;
  /** Bits that differ. */
  readonly distance: number;
}

/**
 * Hashes of 64 bits by each of their four quarters, so that those near to a given one are found without looking at all of them:
 * M. Norouzi, A. Punjani, D. J. Fleet, Fast Search in Hamming Space with Multi-Index Hashing (2012).
 */
export class HashIndex {
  readonly #hashes: Hashes;
  /** For each band the hashes in order of its value, and where each value begins. */
  readonly #bands: { sorted: Uint32Array; starts: Uint32Array }[];

  constructor(hashes: readonly bigint[]) {
    this.#hashes = split(hashes);
    this.#bands = Array.from({ length: BANDS }, (_, band) => sortByBand(this.#hashes, band));
  }

  /** At most so many hashes of at most 10 bits' distance, the nearest first, the earlier of equals. */
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

  /** An earlier band that is as near has found it already. */
  #foundBefore(wanted: Hashes, index: number, band: number): boolean {
    for (let earlier = 0; earlier < band; earlier++)
      if (bitsSetIn(bandOf(wanted, 0, earlier) ^ bandOf(this.#hashes, index, earlier)) <= BITS_OF_A_BAND) return true;
    return false;
  }
}

/** How many pairs of one of these and one of those differ in 0, 1, … 64 bits. */
export function countDistances(these: readonly bigint[], those: readonly bigint[]): number[] {
  const [a, b] = [split(these), split(those)];
  const counts = Array<number>(65).fill(0);
  for (let i = 0; i < these.length; i++)
    for (let j = 0; j < those.length; j++) (counts[distanceOf(a, i, b, j)] as number)++;
  return counts;
}

function insert(found: Neighbour[], one: Neighbour, most: number): void {
  const place = found.findIndex(
    ({ index, distance }) => one.distance < distance || (one.distance === distance && one.index < index),
  );
  found.splice(place < 0 ? found.length : place, 0, one);
  if (found.length > most) found.pop();
}

/** Halves of 32 bits, which are plain numbers: counting bits of a bigint takes a hundred times as long. */
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

/** H. S. Warren, Hacker's Delight, 5-1. */
function bitsSetIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
