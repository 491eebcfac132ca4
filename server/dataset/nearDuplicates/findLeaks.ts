import type { Part } from '../../ground/part.ts';
import { Slices } from '../../ground/slices.ts';
import { chanceDistance } from './chanceDistance.ts';
import { HashIndex, type Neighbour } from './hashIndex.ts';
import { likenessOf } from './likeness.ts';

/** The number of training images with the nearest hashes whose pixels are compared with those of an image. */
const COMPARED = 5;

/**
 * The likeness from which two images count as the same one, re-encoded, resized or brightened, no matter how similar all images
 * of the dataset are.
 */
const SAME_PICTURE = 0.95;

/**
 * The likeness from which two images count as near-duplicates if their hashes are also closer than chance explains. It was
 * chosen on real pairs: see docs/leaks.md.
 */
const NEAR_DUPLICATE = 0.75;

export interface Comparable {
  readonly sha256: string;
  readonly part: Part;
  /** The perceptual hash, or null for an image of a single colour. */
  readonly hash: bigint | null;
}

export interface Leak<Image> {
  /** The validation or test image. */
  readonly image: Image;
  /** The training image that is most similar to it. */
  readonly twin: Image;
  /** The number of the 64 bits in which their perceptual hashes differ. It is 0 for identical files. */
  readonly distance: number;
  /** The correlation of their gradients, at most 1. */
  readonly likeness: number;
}

/**
 * Finds the validation and test images that are also training images, either as the same file or as a near-duplicate. Candidates
 * are found by perceptual hash and confirmed on the pixels, which `greyOf` returns, or null if it cannot decode the image. The
 * search runs in slices, so that the server keeps responding.
 */
export async function findLeaks<Image extends Comparable>(
  images: readonly Image[],
  greyOf: (image: Image) => Promise<Float64Array | null>,
  signal: AbortSignal,
): Promise<Leak<Image>[]> {
  const training = images.filter(({ part }) => part === 'TRAIN');
  const judged = images.filter(({ part }) => part === 'VALIDATION' || part === 'TEST');
  const byContent = new Map(training.map(image => [image.sha256, image]));
  const hashed = training.filter(isHashed);
  const index = new HashIndex(hashed.map(({ hash }) => hash));
  const byChance = chanceDistance(
    judged.filter(isHashed).map(({ hash }) => hash),
    hashed.map(({ hash }) => hash),
  );

  async function twinOf(image: Image): Promise<Omit<Leak<Image>, 'image'> | undefined> {
    const identical = byContent.get(image.sha256);
    if (identical) return { twin: identical, distance: 0, likeness: 1 };
    if (!isHashed(image)) return undefined;
    const neighbours = index.near(image.hash, COMPARED);
    const grey = neighbours.length > 0 && (await greyOf(image));
    return grey ? nearest(neighbours, grey) : undefined;
  }

  async function nearest(neighbours: readonly Neighbour[], grey: Float64Array) {
    let best: Omit<Leak<Image>, 'image'> | undefined;
    for (const { index: place, distance } of neighbours) {
      const twin = hashed[place];
      const other = twin && (await greyOf(twin));
      const likeness = other ? likenessOf(grey, other) : 0;
      const alike = likeness >= SAME_PICTURE || (likeness >= NEAR_DUPLICATE && distance <= byChance);
      if (twin && alike && likeness > (best?.likeness ?? 0)) best = { twin, distance, likeness };
    }
    return best;
  }

  const leaks: Leak<Image>[] = [];
  const slices = new Slices();
  for (const image of judged) {
    const found = await twinOf(image);
    if (found) leaks.push({ image, ...found });
    if (!slices.isOver) continue;
    await slices.pause();
    signal.throwIfAborted();
  }
  return leaks;
}

const isHashed = <Image extends Comparable>(image: Image): image is Image & { hash: bigint } => image.hash !== null;
