import { SIDE } from './greyThumbnail.ts';

/** The number of frequencies in each direction. 8 x 8 frequencies give 64 bits. */
const FREQUENCIES = 8;

/** The smallest standard deviation, in grey levels from 0 to 255, of an image with enough content for a hash. */
const LEAST_CONTRAST = 2;

/** The waves of the discrete cosine transform (DCT-II), lowest first. Constant factors are omitted. */
const WAVES = Array.from({ length: FREQUENCIES }, (_, frequency) =>
  Float64Array.from({ length: SIDE }, (_sample, at) => Math.cos((Math.PI * frequency * (2 * at + 1)) / (2 * SIDE))),
);

/**
 * Computes the perceptual hash of a 32 x 32 grey image: each bit tells whether one of the 64 lowest frequencies is above their
 * median. This is pHash of C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions (2010), with the same
 * bits in the same order as Python's `imagehash.phash`. Hashes of similar images differ in few bits, even after re-encoding,
 * resizing or brightening. The hash is signed like Postgres' bigint. It is null for an image of a single colour.
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
