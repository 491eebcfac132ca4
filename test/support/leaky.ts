import sharp from 'sharp';
import { drawFace } from '../../start/demo/drawFace.ts';
import type { Files } from './archive.ts';

const face = (seed: number) => sharp(Buffer.from(drawFace('old', seed))).flatten({ background: 'white' });

/** Creates a picture for training and variants of it for validation. Four of the seven validation images are leaks. */
export async function leakyArchive(): Promise<{ files: Files; splitCsv: string }> {
  const original = await face(1).png().toBuffer();
  const files = {
    'old/original.png': original,
    'old/other.png': await face(2).png().toBuffer(),
    'old/same-file.png': original,
    'old/re-encoded.jpg': await face(1).jpeg({ quality: 60 }).toBuffer(),
    'old/resized.png': await face(1).resize(51, 60, { fit: 'fill' }).png().toBuffer(),
    'old/different.png': await face(3).png().toBuffer(),
    'old/mirrored.png': await face(1).flop().png().toBuffer(),
    'young/red.png': await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
    'young/brightened.png': await face(1).linear(1.1, 10).png().toBuffer(),
    'young/blue.png': await sharp({ create: { width: 20, height: 20, channels: 3, background: 'blue' } })
      .png()
      .toBuffer(),
  };
  const training = ['old/original.png', 'old/other.png', 'young/red.png'];
  const rows = Object.keys(files).map(
    file => `${file},${file.split('/')[0]},${training.includes(file) ? 'train' : 'validation'}`,
  );
  return { files, splitCsv: ['ID,Class,Split', ...rows].join('\n') };
}
