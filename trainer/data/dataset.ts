import type { ImageReading } from '../../common/openImage.ts';

/** The dataset as a training needs it: which images, of which class, in which part. Order is that of `position`. */
export type Dataset = {
  name: string;
  /** SHA-256 over the reading and every image's content, class and part; names the decoded images in the cache. */
  hash: string;
  imageReading: ImageReading;
  classes: string[];
  images: DatasetImage[];
};

export type DatasetImage = { url: string; sha256: string; classIndex: number; part: Part };

export type Part = 'TRAIN' | 'VALIDATION' | 'TEST';

/** The rows of one part, in order. */
export const rowsOf = (dataset: Dataset, part: Part): number[] =>
  dataset.images.flatMap((image, row) => (image.part === part ? [row] : []));
