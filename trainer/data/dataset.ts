import type { ImageReading } from '../../common/openImage.ts';
import { TrainingError } from '../errors/trainingError.ts';

/** The dataset as training needs it: its images in the order of `position`, with their classes and parts. */
export type Dataset = {
  name: string;
  /** The SHA-256 of the image reading and every image's content, class and part. It names the decoded images in the cache. */
  hash: string;
  imageReading: ImageReading;
  classes: string[];
  images: DatasetImage[];
};

/** An image of a dataset. `bytes` is the size of its original file. */
export type DatasetImage = { id: string; bytes: number; sha256: string; classIndex: number; part: Part };

export type Part = 'TRAIN' | 'VALIDATION' | 'TEST';

/** The rows of each part, in the dataset's order. */
export type Parts = Readonly<Record<Part, readonly number[]>>;

/** @throws TrainingError if there are no training images or no validation images */
export function partsOf({ name, images }: Dataset): Parts {
  const parts: Record<Part, number[]> = { TRAIN: [], VALIDATION: [], TEST: [] };
  images.forEach(({ part }, row) => {
    parts[part].push(row);
  });
  if (!parts.TRAIN.length || !parts.VALIDATION.length)
    throw new TrainingError(
      `${name} has ${parts.TRAIN.length} training and ${parts.VALIDATION.length} validation images; training needs both. Import it with a different split.`,
    );
  return parts;
}
