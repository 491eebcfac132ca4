import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawTransform, projection } from '../../common/augmentation.ts';
import { uniform } from '../../common/random.ts';
import { warp } from '../../common/warp.ts';
import type { Augmentation } from '../../trainer/architectures/architecture.ts';
import { inputOf } from '../../trainer/network/input.ts';
import { augmentationSheet, augmenter } from '../../trainer/training/augment.ts';

const SIZE = 20;
const ranges: Augmentation = {
  rotationRange: 40,
  widthShiftRange: 0.2,
  heightShiftRange: 0.2,
  shearRange: 20,
  zoomRange: 0.2,
  horizontalFlip: true,
  fillMode: 'nearest',
};
const noise = uniform(3);
const image = Uint8Array.from({ length: SIZE * SIZE * 3 }, () => 256 * noise());

test.each(['nearest', 'reflect', 'constant'] as const)(
  'TensorFlow and the preview in the dashboard move pixels alike with fill mode %s',
  fillMode => {
    const count = 16;
    const projections = augmenter(ranges, SIZE, 1)(count, 0);
    const inputs = Uint8Array.from(Array.from({ length: count }, () => [...image]).flat());
    const shape = [SIZE, SIZE, 3];
    const trained = inputOf({ inputs, count, projections }, shape, { preprocessing: 'rescale', fillMode });
    const values = trained.mul(255).dataSync();
    trained.dispose();
    const pixels = Uint8ClampedArray.from(image);
    for (let index = 0; index < count; index++) {
      const row = [...projections.subarray(8 * index, 8 * index + 8)];
      const shown = warp(pixels, { size: SIZE, channels: 3 }, row, fillMode);
      const greatest = Math.max(
        ...Array.from(shown, (value, at) => Math.abs(value - values[index * image.length + at]!)),
      );
      expect(greatest, `image ${index}`).toBeLessThanOrEqual(0.51); // bytes are rounded
    }
  },
);

test('transforms depend on seed and step, differ between images, and change nothing with ranges of 0', () => {
  const draw = augmenter(ranges, SIZE, 1);
  expect(draw(4, 7)).toEqual(augmenter(ranges, SIZE, 1)(4, 7));
  expect(draw(4, 8)).not.toEqual(draw(4, 7));
  expect(augmenter(ranges, SIZE, 2)(4, 7)).not.toEqual(draw(4, 7));
  const rows = Array.from({ length: 4 }, (_, index) =>
    draw(4, 7)
      .subarray(8 * index, 8 * index + 8)
      .join(),
  );
  expect(new Set(rows).size).toBe(4);

  const still = { ...ranges, rotationRange: 0, widthShiftRange: 0, heightShiftRange: 0, shearRange: 0, zoomRange: 0 };
  const identity = projection(drawTransform({ ...still, horizontalFlip: false }, SIZE, uniform(1)), SIZE);
  expect(identity.map(value => value + 0)).toEqual([1, 0, 0, 0, 1, 0, 0, 0]);
});

test('the sheet shows the original image first, then its augmented variants', async () => {
  const sheet = sharp(await augmentationSheet(image, SIZE, { ranges, seed: 1 }));
  const { width, height } = await sheet.metadata();
  expect([width, height]).toEqual([4 * SIZE + 12, 2 * SIZE + 4]);
  const at = async (left: number) => {
    const cut = await sheet.clone().extract({ left, top: 0, width: SIZE, height: SIZE }).raw().toBuffer();
    return Buffer.compare(cut, image);
  };
  expect(await at(0)).toBe(0);
  expect(await at(SIZE + 4)).not.toBe(0);
});
