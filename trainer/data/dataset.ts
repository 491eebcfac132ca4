import type { ImageReading } from '../../common/openImage.ts';
import { TrainingError } from '../errors/trainingError.ts';

/** The dataset as a training needs it: which images, of which class, in which part. Order is that of `position`. */
export type Dataset = {
  name: string;
  /** SHA-256 over the reading and every image's content, class and part; names the decoded images in the cache. */
  hash: string;
  imageReading: ImageReading;
  classes: string[];
  images: DatasetImage[];
};

/** `bytes` is the length of its original file. */
export type DatasetImage = { id: string; bytes: number; sha256: string; classIndex: number; part: Part };

export type Part = 'TRAIN' | 'VALIDATION' | 'TEST';

/** The rows of each part, in order. */
export type Parts = Readonly<Record<Part, readonly number[]>>;

/** @throws TrainingError when there is nothing to train or to validate with */
export function partsOf({ name, images }: Dataset): Parts {
  const parts: Record<Part, number[]> = { TRAIN: [], VALIDATION: [], TEST: [] };
  images.forEach(({ part }, row) => {
    parts[part].push(row);
  });
  if (!parts.TRAIN.length || !parts.VALIDATION.length)
    throw new TrainingError(
      `${name} has ${parts.TRAIN.length} training and ${parts.VALIDATION.length} validation images; a training needs both. Import it with another split.`,
    );
  return parts;
}
