import sharp from 'sharp';
import type { Picture } from './resize.ts';

/**
 * A file's pixels as RGB, as Keras' loader sees them: EXIF rotation and colour profiles are not applied, transparency is
 * dropped, grey becomes three equal channels.
 */
export async function decode(file: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(file, { ignoreIcc: true, failOn: 'none' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`decoded to ${info.channels} channels instead of 3`);
  return { pixels: data, width: info.width, height: info.height };
}
