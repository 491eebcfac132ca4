import { readFileSync } from 'node:fs';

export type ReadFile = {
  name: string;
  what: string;
  file: Buffer;
  width: number;
  height: number;
  /** RGB, 16 x 16, as `keras.utils.load_img` reads and resizes it. */
  nearest: Buffer;
  bilinear: Buffer;
  /** The same after PIL has applied the EXIF orientation; only where the file has one. */
  nearestUpright?: Buffer;
};

/** Image files of many kinds with the pixels that real Keras reads from them, made by `reference/makers/reading.py`. */
export const keras = load();

function load(): { size: number; files: ReadFile[] } {
  const { size, files } = JSON.parse(
    readFileSync(new URL('../../reference/fixtures/reading.json', import.meta.url), 'utf8'),
  ) as { size: number; files: Record<string, string>[] };
  const bytes = (text = '') => Buffer.from(text, 'base64');
  return {
    size,
    files: files.map(({ name = '', what = '', content, width, height, nearest, bilinear, nearestUpright }) => ({
      name,
      what,
      file: bytes(content),
      width: Number(width),
      height: Number(height),
      nearest: bytes(nearest),
      bilinear: bytes(bilinear),
      ...(nearestUpright && { nearestUpright: bytes(nearestUpright) }),
    })),
  };
}

/** Returns one of these files by name. */
export function fixture(name: string): ReadFile {
  const found = keras.files.find(file => file.name === name);
  if (!found) throw new Error(`No fixture ${name}: there are ${keras.files.map(file => file.name).join(', ')}.`);
  return found;
}
