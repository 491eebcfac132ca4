import { closeSync, openSync, readdirSync, readSync, utimesSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchesOf, ShuffledBatches } from '../../trainer/data/batches.ts';
import { decode } from '../../trainer/data/decode.ts';
import { decodedImages } from '../../trainer/data/decodedImages.ts';
import { downloadFrom } from '../../trainer/data/download.ts';
import { resize } from '../../trainer/data/resize.ts';
import { clearUnused } from '../../trainer/data/rowsCache.ts';
import { drawImages, drawnDataset } from './support/drawn.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { serveImages } from './support/trainingProcess.ts';

/** A picture of 5 x 3 pixels. Red is 10 (x + 5 y), green one more, blue two more. */
const picture = {
  width: 5,
  height: 3,
  pixels: Uint8Array.from({ length: 45 }, (_, at) => 10 * Math.floor(at / 3) + (at % 3)),
};
const redRows = (pixels: Uint8Array, size: number) =>
  Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => pixels[(y * size + x) * 3]));

test('nearest takes the pixel under the centre, as PIL does', () => {
  // In steps of 5 / 4, centres are at 0.625, 1.875, 3.125, 4.375; in steps of 3 / 4, at 0.375, 1.125, 1.875, 2.625.
  expect(redRows(resize(picture, 4, 'nearest'), 4)).toEqual([
    [0, 10, 30, 40],
    [50, 60, 80, 90],
    [50, 60, 80, 90],
    [100, 110, 130, 140],
  ]);
});

test('bilinear equals PIL to the byte, both enlarging and shrinking', () => {
  // The expected values are from Image.resize((s, s), Image.BILINEAR) of Pillow 11.3 on the same picture.
  expect(redRows(resize(picture, 2, 'bilinear'), 2)).toEqual([
    [29, 49],
    [91, 111],
  ]);
  expect(redRows(resize(picture, 7, 'bilinear'), 7).slice(0, 2)).toEqual([
    [0, 6, 13, 20, 27, 34, 40],
    [7, 13, 20, 27, 34, 41, 47],
  ]);
});

test('a dataset is downloaded and decoded once, then read from the cache by row', async () => {
  const images = await drawImages({ TRAIN: 2, VALIDATION: 1 });
  const files = new Map(images.map(({ id, file }) => [id, file]));
  const cacheDir = temporaryFolder();
  const fetched: string[] = [];
  const open = () =>
    decodedImages(
      drawnDataset(images),
      { imageSize: 96, interpolation: 'nearest' },
      {
        cacheDir,
        download: async wanted => {
          fetched.push(...wanted.map(({ id }) => id));
          return wanted.map(({ id }) => files.get(id) ?? Buffer.alloc(0));
        },
        onProgress: () => undefined,
      },
    );

  const first = await open();
  const second = await open();
  expect(fetched.length).toBe(images.length);
  const pixels = await second.read([5, 0]);
  const expected = await Promise.all([5, 0].map(row => decode(images[row]!.file, 'KERAS')));
  expect(Buffer.concat(expected.map(({ pixels }) => pixels)).equals(pixels)).toBe(true);
  first.close();
  second.close();
  await rm(cacheDir, { recursive: true });
});

test('a missing or altered image fails the run with its path and what to do', async () => {
  const images = await drawImages({ TRAIN: 1, VALIDATION: 1 });
  await using server = await serveImages(images);
  const [image] = drawnDataset(images).images;
  const download = downloadFrom({ url: server.url });
  await expect(download([{ ...image!, id: 'none' }])).rejects.toThrow(
    '/images/none could not be downloaded: the server answered 404. If other images can be downloaded, import the dataset again; otherwise check QUINTET_TOKEN.',
  );
  await expect(download([{ ...image!, sha256: 'other' }])).rejects.toThrow(
    /does not have the SHA-256 recorded in the dataset: the stored file is damaged\. Import the dataset again\.$/,
  );
  expect(server.requested.length).toBe(2); // neither request is repeated
});

test('the cache makes room by removing the least recently used files and unfinished files of killed processes', async () => {
  const folder = temporaryFolder();
  const put = (name: string, hoursAgo: number) => {
    writeFileSync(join(folder, name), Buffer.alloc(10));
    utimesSync(join(folder, name), new Date(), new Date(Date.now() - hoursAgo * 3_600_000));
  };
  put('old.rows', 3);
  put('new.rows', 1);
  put('older.rows', 5);
  put('left.rows.1', 2);
  put('under-way.rows.2', 0);
  const reader = openSync(join(folder, 'older.rows'), 'r');
  await clearUnused(folder, 15, 30); // the files would have 45 bytes in all
  expect(readdirSync(folder).sort()).toEqual(['new.rows', 'under-way.rows.2']);
  expect(readSync(reader, Buffer.alloc(20))).toBe(10); // a running training can still read its images
  closeSync(reader);
});

test('each epoch sees every image once, in its own order that depends on the seed, with a shorter last batch', () => {
  const rows = Array.from({ length: 10 }, (_, row) => row + 100);
  expect(batchesOf(rows, 4).map(batch => batch.length)).toEqual([4, 4, 2]);
  const pass = (seed: number, pass: number) => {
    const batches = new ShuffledBatches(rows, 4, seed);
    return [0, 1, 2].flatMap(index => batches.at(3 * pass + index));
  };
  expect(pass(1, 1).toSorted((a, b) => a - b)).toEqual(rows);
  expect(pass(1, 1)).toEqual(pass(1, 1));
  expect(pass(1, 2)).not.toEqual(pass(1, 1));
  expect(pass(2, 1)).not.toEqual(pass(1, 1));
});
