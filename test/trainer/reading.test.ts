import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decode } from '../../trainer/data/decode.ts';
import { JpegDecoder } from '../../trainer/data/jpegDecoder.ts';
import { resize } from '../../trainer/data/resize.ts';
import { fixture, keras } from '../support/readFiles.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { ofKind, serveImages, trainInProcess } from './support/trainingProcess.ts';

/** Sharp cannot read BMP files. An import lists them as unreadable. */
const readable = keras.files.filter(({ name }) => !name.endsWith('.bmp'));

test.each(readable)('$name ($what) decodes to the same bytes as in Keras', async ({ file, ...expected }) => {
  const picture = await decode(file, 'KERAS');
  expect([picture.width, picture.height]).toEqual([expected.width, expected.height]);
  for (const interpolation of ['nearest', 'bilinear'] as const)
    expect(Buffer.from(resize(picture, keras.size, interpolation)).equals(expected[interpolation])).toBe(true);
});

test('colour JPEGs that are decoded together have the same bytes as in Keras, even beside damaged files', () => {
  const decoder = new JpegDecoder();
  const pictures = decoder.decode(readable.map(({ file }) => file));
  const decoded = readable.filter((_, at) => pictures[at]);
  expect(decoded.length).toBeGreaterThan(3);
  expect(decoded.every(({ name }) => /\.jpe?g$/.test(name))).toBe(true);
  for (const [at, { name, ...expected }] of readable.entries()) {
    const picture = pictures[at];
    if (picture)
      expect([name, resize(picture, keras.size, 'nearest')]).toEqual([name, new Uint8Array(expected.nearest)]);
  }

  // More files than one run of the graph takes, with a truncated one in the first run, which leaves all of that run undecoded.
  const { file } = decoded[0]!;
  const many = Array.from({ length: 40 }, (_, at) => (at === 3 ? file.subarray(0, file.length / 2) : file));
  const found = decoder.decode(many);
  decoder.close();
  expect(found[3]).toBeUndefined();
  expect(
    found
      .slice(16)
      .every(
        picture => picture && Buffer.compare(picture.pixels, pictures[readable.indexOf(decoded[0]!)]!.pixels) === 0,
      ),
  ).toBe(true);
});

const corrected = async (file: Uint8Array) => [...(await decode(file, 'CORRECTED')).pixels];
const png = (pixels: Uint8Array | Uint16Array, channels: 1 | 2 | 3 | 4) =>
  sharp(pixels, { raw: { width: pixels.length / channels, height: 1, channels } })
    .toColourspace(pixels instanceof Uint16Array ? 'grey16' : channels < 3 ? 'b-w' : 'srgb')
    .png()
    .toBuffer();

test('corrected reading turns a picture upright', async () => {
  const { file, nearestUpright, width, height } = fixture('orientation-6.jpg');
  const picture = await decode(file, 'CORRECTED');
  expect([picture.width, picture.height]).toEqual([height, width]);
  expect(Buffer.from(resize(picture, keras.size, 'nearest')).equals(nearestUpright!)).toBe(true);
});

test('corrected reading puts transparent parts on white', async () => {
  // A fifth of the colour plus four fifths of white is 0.2 * 100 + 0.8 * 255 = 224.
  const colour = await png(Uint8Array.from([10, 20, 30, 255, 100, 0, 255, 51, 1, 2, 3, 0]), 4);
  expect(await corrected(colour)).toEqual([10, 20, 30, 224, 204, 255, 255, 255, 255]);
  const grey = await png(Uint8Array.from([10, 255, 100, 51, 1, 0]), 2);
  expect(await corrected(grey)).toEqual([10, 10, 10, 224, 224, 224, 255, 255, 255]);
});

test('corrected reading scales 16 bits to 8', async () => {
  const grey = await png(Uint16Array.from([0, 256, 0x8000, 0xffff]), 1);
  expect((await sharp(grey).metadata()).depth).toBe('ushort');
  expect(await corrected(grey)).toEqual([0, 1, 128, 255].flatMap(value => [value, value, value]));
});

/** The colour profile of these fixtures has red and green exchanged, so applying it swaps the two channels. */
test.each([
  ['of 8 bits', 'rgb.png'],
  ['of 16 bits', 'rgb-16.png'],
])('corrected reading applies the colour profile of a picture %s', async (_, name) => {
  const { file } = fixture(name);
  const profiled = withChunk(file, chunkOf(fixture('profile.png').file, 'iCCP'));
  const plain = await corrected(file);
  const swapped = plain.map((_, at) => plain[at + ([1, -1, 0][at % 3] as number)]);
  expect(await corrected(profiled)).toEqual(swapped);
});

test('corrected reading converts inks back to the original colours', async () => {
  const brown = [150, 120, 100];
  const [r, g, b] = brown as [number, number, number];
  const printed = await sharp({ create: { width: 8, height: 8, channels: 3, background: { r, g, b } } })
    .toColourspace('cmyk')
    .jpeg({ quality: 100 })
    .toBuffer();
  expect((await sharp(printed).metadata()).space).toBe('cmyk');
  const arithmetic = [...(await decode(printed, 'KERAS')).pixels];
  expect(Math.max(...distances(brown, arithmetic))).toBeGreaterThan(15);
  // The colours are only close, because a press has fewer colours than a screen.
  expect(Math.max(...distances(brown, await corrected(printed)))).toBeLessThan(10);
});

const distances = (colour: number[], pixels: number[]) => pixels.map((value, at) => Math.abs(value - colour[at % 3]!));

test.each([
  [2, 'KERAS'],
  [10, 'CORRECTED'],
] as const)(
  'a dataset of %i classes with every kind of file trains when it is read as %s',
  {
    timeout: 120_000,
  },
  async (classes, imageReading) => {
    const images = (['TRAIN', 'VALIDATION'] as const).flatMap(part =>
      readable.map(({ name, file }, index) => ({
        id: `${part}-${name}`,
        file,
        sha256: createHash('sha256').update(file).digest('hex'),
        classIndex: index % classes,
        part,
      })),
    );
    await using server = await serveImages(images);
    const messages = await trainInProcess(images, {
      classes,
      imageReading,
      seed: 1,
      hyperparameters: { imageSize: 96, epochs: 1, batchSize: 16 },
      cacheDir: temporaryFolder(),
      folder: temporaryFolder(),
      server: { url: server.url, token: undefined },
    });
    expect(messages.at(-1)).toEqual({ kind: 'done' });
    const [epoch] = ofKind(messages, 'epoch');
    expect(epoch?.metrics.val_loss).toBeGreaterThan(0);
    const { probabilities } = epoch!.predictions;
    expect(probabilities.length).toBe(readable.length * classes);
    for (let row = 0; row < readable.length; row++) {
      const sum = probabilities.slice(row * classes, (row + 1) * classes).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  },
);

/** Returns a PNG chunk with its length and checksum. */
function chunkOf(file: Buffer, type: string): Buffer {
  const start = file.indexOf(type) - 4;
  return file.subarray(start, start + 12 + file.readUInt32BE(start));
}

/** Inserts a chunk after the PNG's header. */
const withChunk = (file: Buffer, chunk: Buffer) => Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)]);
