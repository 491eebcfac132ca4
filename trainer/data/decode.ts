import sharp from 'sharp';
import { type ImageReading, openImage } from '../../common/openImage.ts';
import type { Picture } from './resize.ts';

/** Decodes a file in the way that its dataset prescribes. */
export async function decode(file: Uint8Array, reading: ImageReading): Promise<Picture> {
  const image = await openImage(sharp, file, reading);
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`decoded to ${info.channels} channels instead of 3`);
  return { pixels: data, width: info.width, height: info.height };
}
