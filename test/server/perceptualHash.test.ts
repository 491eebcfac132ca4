import { expect, test } from 'vitest';
import { uniform } from '../../common/random.ts';
import { greyThumbnail } from '../../server/dataset/nearDuplicates/greyThumbnail.ts';
import { HashIndex } from '../../server/dataset/nearDuplicates/hashIndex.ts';
import { perceptualHash } from '../../server/dataset/nearDuplicates/perceptualHash.ts';
import { pictures, readFixture } from '../support/reference.ts';

/** The hashes of Python's imagehash, made by reference/perceptual_hashes.py. */
const fixture = readFixture<{ each: number; cases: { seed: number; size: number; hashes: string[] }[] }>(
  'perceptual-hashes',
);

const bitsOf = (hash: bigint) => BigInt.asUintN(64, hash).toString(2).replaceAll('0', '').length;

test.each(fixture.cases)(
  'hashes of images of $size pixels a side differ from those of imagehash in at most two bits',
  ({ seed, size, hashes }) => {
    const all = pictures(seed, fixture.each, size);
    const length = size * size * 3;
    expect(hashes).toHaveLength(8);
    for (const [index, expected] of hashes.entries()) {
      const data = all.subarray(index * length, (index + 1) * length);
      const hash = perceptualHash(greyThumbnail({ data, width: size, height: size }));
      expect(bitsOf((hash ?? 0n) ^ BigInt(`0x${expected}`))).toBeLessThanOrEqual(2);
    }
  },
);

test('an image of a single colour has no hash', () => {
  expect(perceptualHash(new Float64Array(1024).fill(200))).toBeNull();
});

test('the index finds the same neighbours as an exhaustive search', () => {
  const random = uniform(14);
  const draw = () => (BigInt(Math.floor(random() * 2 ** 32)) << 32n) | BigInt(Math.floor(random() * 2 ** 32));
  const hashes = Array.from({ length: 500 }, draw);
  const index = new HashIndex(hashes);
  for (let wrong = 0; wrong <= 14; wrong++) {
    const hash = BigInt.asIntN(64, changed(hashes[wrong] ?? 0n, wrong, random));
    const near = hashes
      .map((other, place) => ({ index: place, distance: bitsOf(other ^ hash) }))
      .filter(({ distance }) => distance <= 10);
    expect(near.some(({ index: place }) => place === wrong)).toBe(wrong <= 10);
    expect(index.near(hash, 5)).toEqual(near);
  }
});

/** Flips the given number of different bits. */
function changed(hash: bigint, bits: number, random: () => number): bigint {
  const flipped = new Set<number>();
  while (flipped.size < bits) flipped.add(Math.floor(random() * 64));
  return [...flipped].reduce((sum, bit) => sum ^ (1n << BigInt(bit)), hash);
}
