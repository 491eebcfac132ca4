import sharp from 'sharp';
import { drawTransform, IDENTITY, projection } from '../../common/augmentation.ts';
import { uniform } from '../../common/random.ts';
import type { Augmentation } from '../architectures/architecture.ts';
import type { RowsFile } from '../data/rowsFile.ts';
import type { RunFiles } from '../files/runFiles.ts';
import { inputOf } from '../network/input.ts';
import { seedFor } from '../numbers/random.ts';
import { tf } from '../tensorflow/tensorflow.ts';
import type { Context } from './context.ts';

/** Draws a projection for each image of a step, as eight numbers, from the run's seed and the step's number. */
export const augmenter =
  (ranges: Augmentation, imageSize: number, seed: number) =>
  (count: number, step: number): Float32Array => {
    const random = uniform(seedFor(seed, 'augmentation', step));
    return Float32Array.from(
      Array.from({ length: count }, () => projection(drawTransform(ranges, imageSize, random), imageSize)).flat(),
    );
  };

/** Saves a picture that shows how augmentation changes one image of the dataset. */
export async function drawAugmentation(
  { assignment: { seed }, plan: { augmentation, hyperparameters } }: Context,
  { files, images, row }: { files: RunFiles; images: RowsFile; row: number },
): Promise<void> {
  if (!augmentation) return;
  const image = await images.read([row]);
  const sheet = await augmentationSheet(image, hyperparameters.imageSize, { ranges: augmentation, seed });
  await files.picture('augmentation.png', sheet);
}

const COLUMNS = 4;
const ROWS = 2;
const GAP = 4;

/** Draws one image and seven augmented variants of it, as the network receives them. Returns a PNG. */
export async function augmentationSheet(
  image: Uint8Array,
  imageSize: number,
  { ranges, seed }: { ranges: Augmentation; seed: number },
): Promise<Buffer> {
  const count = COLUMNS * ROWS;
  const variants = tf.tidy(() => {
    const inputs = new Uint8Array(count * image.length);
    for (let copy = 0; copy < count; copy++) inputs.set(image, copy * image.length);
    const projections = augmenter(ranges, imageSize, seed)(count, 0);
    projections.set(IDENTITY); // the first is the image itself
    const batch = { inputs, count, projections };
    const shape = [imageSize, imageSize, 3];
    const pixels = inputOf(batch, shape, { preprocessing: 'rescale', fillMode: ranges.fillMode });
    return Uint8Array.from(pixels.mul(255).round().dataSync());
  });
  const raw = { width: imageSize, height: imageSize, channels: 3 } as const;
  const pitch = imageSize + GAP;
  return sharp({
    create: { width: COLUMNS * pitch - GAP, height: ROWS * pitch - GAP, channels: 3, background: 'white' },
  })
    .composite(
      Array.from({ length: count }, (_, index) => ({
        input: Buffer.from(variants.buffer, index * image.length, image.length),
        raw,
        left: (index % COLUMNS) * pitch,
        top: Math.floor(index / COLUMNS) * pitch,
      })),
    )
    .removeAlpha() // which composite adds
    .png()
    .toBuffer();
}
