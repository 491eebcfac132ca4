import { SIDE } from './greyThumbnail.ts';

/** Frequencies kept each way: 8 x 8 signs are 64 bits. */
const FREQUENCIES = 8;

/** Standard deviation in levels of grey, of 256. Below it there is nothing in the picture that a hash could be of. */
const LEAST_CONTRAST = 2;

/** The discrete cosine transform's waves, the lowest first (DCT-II; a constant factor changes no order). */
const WAVES = Array.from({ length: FREQUENCIES }, (_, frequency) =>
  Float64Array.from({ length: SIDE }, (_sample, at) => Math.cos((Math.PI * frequency * (2 * at + 1)) / (2 * SIDE))),
);

/**
 * Which of the 64 lowest frequencies of a 32 x 32 grey picture are above their median: pHash of C. Zauner, Implementation and
 * Benchmarking of Perceptual Image Hash Functions (2010), in the variant of Python's `imagehash.phash`, whose order of bits
 * it has. Pictures that look alike differ in few bits, however they were packed, scaled or brightened. Signed, as Postgres'
 * bigint is; null for a picture of one colour.
 */
export function perceptualHash(grey: Float64Array): bigint | null {
  if (contrastOf(grey) < LEAST_CONTRAST) return null;
  const spectrum = transform(grey);
  const sorted = spectrum.toSorted();
  const median = ((sorted[31] as number) + (sorted[32] as number)) / 2;
  let hash = 0n;
  for (const value of spectrum) hash = (hash << 1n) | (value > median ? 1n : 0n);
  return BigInt.asIntN(64, hash);
}

function contrastOf(grey: Float64Array): number {
  const mean = grey.reduce((sum, level) => sum + level, 0) / grey.length;
  return Math.sqrt(grey.reduce((sum, level) => sum + (level - mean) ** 2, 0) / grey.length);
}

function transform(grey: Float64Array): Float64Array {
  const spectrum = new Float64Array(FREQUENCIES * FREQUENCIES);
  WAVES.forEach((across, column) => {
    const rows = Float64Array.from({ length: SIDE }, (_, row) => product(across, grey, row * SIDE));
    WAVES.forEach((down, row) => {
      spectrum[row * FREQUENCIES + column] = product(down, rows, 0);
    });
  });
  return spectrum;
}

function product(wave: Float64Array, values: Float64Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < SIDE; at++) sum += (wave[at] as number) * (values[from + at] as number);
  return sum;
}
