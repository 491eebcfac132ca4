import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../../trainer/data/dataset.ts';
import { decodedImages } from '../../trainer/data/decodedImages.ts';
import { answer, type DecodingJob, jobOf } from './jobs.ts';

// Times a run's first pass over its images as in the trainer (read, decode, resize, store), but from files instead of a server.

const { folder, imageSize, cacheDir } = jobOf<DecodingJob>();
const files = readdirSync(folder).sort();
const dataset: Dataset = {
  name: 'benchmark',
  hash: createHash('sha256').update(files.join()).digest('hex'),
  imageReading: 'KERAS',
  classes: ['any'],
  images: files.map(id => ({ id, bytes: statSync(join(folder, id)).size, sha256: '', classIndex: 0, part: 'TRAIN' })),
};
const began = performance.now();
await decodedImages(
  dataset,
  { imageSize, interpolation: 'nearest' },
  {
    cacheDir,
    download: images => Promise.all(images.map(({ id }) => readFile(join(folder, id)))),
    onProgress: () => {},
  },
);
answer({ images: files.length, seconds: (performance.now() - began) / 1000 });
