import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Files, picture, pictures } from '../support/archive.ts';
import { type DatasetAnswer, finished, problem, startImport, upload } from '../support/dataset.ts';
import { startServer, type TestServer } from '../support/quintet.ts';
import { fixture } from '../support/readFiles.ts';

let server: TestServer;
let read: Record<'KERAS' | 'CORRECTED', DatasetAnswer>;

/** An image that is red on the left and blue on the right, with an EXIF orientation of 90 degrees clockwise. */
const turned = () =>
  sharp({ create: { width: 20, height: 16, channels: 3, background: 'red' } })
    .extend({ right: 20, background: 'blue' })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();

/** An image of a single colour, so that the compression of a preview loses nothing. */
const green = (alpha: number) =>
  sharp({ create: { width: 24, height: 16, channels: 4, background: { r: 0, g: 200, b: 0, alpha } } })
    .png()
    .toBuffer();

const grey16 = (value: number) =>
  sharp(Uint16Array.from({ length: 24 * 16 }).fill(value), { raw: { width: 24, height: 16, channels: 1 } })
    .toColourspace('grey16')
    .png()
    .toBuffer();

beforeAll(async () => {
  server = await startServer();
  const files: Files = {
    ...(await pictures('cat', 3, 0)),
    'dog/clear.png': await green(0),
    'dog/cmyk.jpg': fixture('cmyk-adobe.jpg').file,
    'dog/grey16.png': await grey16(0x8000),
    'dog/half.png': await green(0.5),
    'dog/turned.jpg': await turned(),
    'dog/windows.bmp': fixture('rgb.bmp').file,
    'dog/phone.HEIC': Buffer.from('....ftypheic....a photo as phones save them'),
    'dog/saved.jfif': await picture(20),
    'dog/notes.txt': 'not a picture',
  };
  const id = await upload(server, files);
  read = {
    KERAS: await finished(server, await startImport(server, id, { name: 'keras' })),
    CORRECTED: await finished(server, await startImport(server, id, { name: 'corrected', imageReading: 'CORRECTED' })),
  };
});

afterAll(() => server.stop());

const imageOf = (reading: keyof typeof read, file: string) => {
  const image = read[reading].images.nodes.find(image => image.file === file);
  if (!image) throw new Error(`${reading} has no ${file}.`);
  return image;
};

/** Returns the colours of a preview at its top left and its bottom right. */
async function preview(reading: keyof typeof read, file: string) {
  const response = await fetch(`${server.url}${imageOf(reading, file).url}?size=64`);
  const { data, info } = await sharp(await response.arrayBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  return { size: [info.width, info.height], first: [...data.subarray(0, 3)], last: [...data.subarray(-3)] };
}

/** The tolerance for the loss of WebP compression. */
const about = (colour: number[]) =>
  colour.map(value => expect.toSatisfy((seen: number) => Math.abs(seen - value) <= 4));

test('files are read as by Keras by default, and the image reading is part of the hash', () => {
  expect(read.KERAS).toMatchObject({ status: 'READY', imageReading: 'KERAS', imageCount: 9 });
  expect(read.CORRECTED).toMatchObject({ status: 'READY', imageReading: 'CORRECTED', imageCount: 9 });
  expect(read.KERAS.hash).not.toBe(read.CORRECTED.hash);
});

test('width and height are those of the image as training reads it', () => {
  expect(imageOf('KERAS', 'dog/turned.jpg')).toMatchObject({ width: 40, height: 16 });
  expect(imageOf('CORRECTED', 'dog/turned.jpg')).toMatchObject({ width: 16, height: 40 });
});

test('a preview applies or ignores the EXIF orientation like training', async () => {
  const [red, blue] = [about([254, 0, 0]), about([0, 0, 254])];
  expect(await preview('KERAS', 'dog/turned.jpg')).toEqual({ size: [40, 16], first: red, last: blue });
  expect(await preview('CORRECTED', 'dog/turned.jpg')).toEqual({ size: [16, 40], first: red, last: blue });
});

test('a preview shows the colour under transparent pixels, or white, like training', async () => {
  expect(await preview('KERAS', 'dog/clear.png')).toMatchObject({
    first: about([0, 200, 0]),
    last: about([0, 200, 0]),
  });
  expect(await preview('CORRECTED', 'dog/clear.png')).toMatchObject({ first: about([255, 255, 255]) });
  expect(await preview('KERAS', 'dog/half.png')).toMatchObject({ first: about([0, 200, 0]) });
  // The colour is half of the image's colour and half white.
  expect(await preview('CORRECTED', 'dog/half.png')).toMatchObject({ first: about([127, 227, 127]) });
});

test('a preview clips 16-bit grey at 255, or scales it, like training', async () => {
  expect(await preview('KERAS', 'dog/grey16.png')).toMatchObject({ first: about([255, 255, 255]) });
  expect(await preview('CORRECTED', 'dog/grey16.png')).toMatchObject({ first: about([128, 128, 128]) });
});

test('images in unsupported formats are listed as unreadable, and other files are not', () => {
  for (const dataset of [read.KERAS, read.CORRECTED]) {
    expect(problem(dataset, 'UNREADABLE')).toMatchObject({
      items: ['dog/phone.HEIC', 'dog/windows.bmp'],
      explanation:
        '2 files could not be decoded as JPEG, PNG, WebP, GIF, TIFF or AVIF of at most 100 megapixels, and were left out.',
    });
    expect(dataset.images.nodes.map(({ file }) => file)).toContain('dog/saved.jfif');
    expect(dataset.problems).toHaveLength(1);
  }
});
