import { expect, test } from 'vitest';
import { drawTransform, projection, type Transform } from '../../common/augmentation.ts';
import { uniform } from '../../common/random.ts';
import { inputOf } from '../../trainer/network/input.ts';
import { pictures, readFixture, sampleOf } from '../support/reference.ts';

// Made by reference/makers/augmentation.py, which says what it holds.
type Part = 'theta' | 'tx' | 'ty' | 'shear' | 'zx' | 'zy';
const keras = readFixture<{
  image: { seed: number };
  sizes: { size: number; stride: number }[];
  cases: { transform: Transform; expected: string[] }[];
  draws: {
    count: number;
    size: number;
    ranges: {
      rotation_range: number;
      width_shift_range: number;
      height_shift_range: number;
      shear_range: number;
      zoom_range: number;
      horizontal_flip: boolean;
    };
    quantiles: Record<Part, number[]>;
    flipped: number;
  };
}>('augmentation');

test.each(keras.sizes.map(({ size, stride }, index) => ({ size, stride, index })))(
  'for 20 transforms every pixel of $size is within one grey level of apply_transform, edges included',
  ({ size, stride, index }) => {
    const picture = pictures(keras.image.seed, 1, size);
    const count = keras.cases.length;
    expect(count).toBe(20);
    const batch = {
      inputs: Uint8Array.from(Array.from({ length: count }, () => [...picture]).flat()),
      count,
      projections: Float32Array.from(
        keras.cases.flatMap(({ transform }) =>
          projection({ ...transform, tx: size * transform.tx, ty: size * transform.ty }, size),
        ),
      ),
    };
    const moved = inputOf(batch, [size, size, 3], { preprocessing: 'rescale', fillMode: 'nearest' });
    const values = moved.mul(255).dataSync();
    moved.dispose();
    keras.cases.forEach(({ transform, expected }, at) => {
      const bytes = Uint8Array.from(Buffer.from(expected[index] ?? '', 'base64'));
      const levels = Array.from(new Uint16Array(bytes.buffer), value => value / 256);
      expect(levels.length).toBe(Math.ceil(picture.length / stride));
      const image = values.subarray(at * picture.length, (at + 1) * picture.length);
      const greatest = sampleOf(image, stride, levels.length).reduce(
        (most, value, place) => Math.max(most, Math.abs(value - (levels[place] ?? Number.NaN))),
        0,
      );
      expect(greatest, JSON.stringify(transform)).toBeLessThan(0.1); // Quintet promises 1
    });
  },
);

test('10,000 drawn transforms are distributed as those of get_random_transform', () => {
  const { ranges, size, quantiles, flipped, count } = keras.draws;
  const random = uniform(5);
  const drawn = Array.from({ length: 10_000 }, () =>
    drawTransform(
      {
        rotationRange: ranges.rotation_range,
        widthShiftRange: ranges.width_shift_range,
        heightShiftRange: ranges.height_shift_range,
        shearRange: ranges.shear_range,
        zoomRange: ranges.zoom_range,
        horizontalFlip: ranges.horizontal_flip,
      },
      size,
      random,
    ),
  );
  // Kolmogorov and Smirnov's two samples: so far apart are distributions that are the same in one of 1,000 tries.
  const limit = 1.95 * Math.sqrt(1 / drawn.length + 1 / count);
  for (const part of Object.keys(quantiles) as Part[]) {
    const apart = quantiles[part].map((quantile, index) => {
      const below = drawn.filter(transform => transform[part] <= quantile).length / drawn.length;
      return Math.abs(below - index / (quantiles[part].length - 1));
    });
    expect(Math.max(...apart), part).toBeLessThan(limit);
  }
  expect(Math.abs(drawn.filter(({ flip }) => flip).length / drawn.length - flipped)).toBeLessThan(limit);
  // Each axis is zoomed for itself: on both sides of 1 as often as on the same.
  const apart = drawn.filter(({ zx, zy }) => zx > 1 !== zy > 1).length / drawn.length;
  expect(Math.abs(apart - 0.5)).toBeLessThan(limit);
});
