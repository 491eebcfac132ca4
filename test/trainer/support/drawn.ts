import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { uniform } from '../../../common/random.ts';
import type { Dataset, Part } from '../../../trainer/data/dataset.ts';

export type DrawnImage = { id: string; file: Buffer; sha256: string; classIndex: number; part: Part };

export const CLASSES = ['bright-left', 'bright-right', 'bright-middle'];

/** Draws small noisy pictures, the same ones on every call. Each class is bright in a different third. */
export async function drawImages(
  count: { TRAIN: number; VALIDATION: number; TEST?: number },
  classes = 2,
  { size = 96, format = 'png' }: { size?: number; format?: 'png' | 'jpeg' } = {},
) {
  const random = uniform(1);
  const images: DrawnImage[] = [];
  for (const [part, perClass] of Object.entries(count) as [Part, number][])
    for (let index = 0; index < perClass * classes; index++) {
      const classIndex = index % classes;
      const pixels = Buffer.from(
        Array.from({ length: size * size * 3 }, (_, at) => {
          const third = Math.floor((3 * (Math.floor(at / 3) % size)) / size);
          return (third === [0, 2, 1][classIndex] ? 140 : 40) + 60 * random();
        }),
      );
      const file = await sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
        .toFormat(format)
        .toBuffer();
      const sha256 = createHash('sha256').update(file).digest('hex');
      images.push({ id: sha256, file, sha256, classIndex, part });
    }
  return images;
}

export function drawnDataset(images: DrawnImage[], classes = 2): Dataset {
  return {
    name: 'drawn',
    hash: createHash('sha256')
      .update(JSON.stringify(images.map(({ sha256, part }) => [sha256, part])))
      .digest('hex'),
    imageReading: 'KERAS',
    classes: Array.from({ length: classes }, (_, index) => CLASSES[index] ?? `class ${index}`),
    images: images.map(({ file, ...image }) => ({ ...image, bytes: file.length })),
  };
}
