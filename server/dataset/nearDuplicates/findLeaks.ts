import type { Part } from '../../ground/part.ts';
import { Slices } from '../../ground/slices.ts';
import { chanceDistance } from './chanceDistance.ts';
import { HashIndex, type Neighbour } from './hashIndex.ts';
import { likenessOf } from './likeness.ts';

/** Training images whose hashes are nearest are compared with an image itself: so many. */
const COMPARED = 5;

/** From here on two pictures are one, packed, scaled or brightened anew, however alike all of the data set's are. */
const SAME_PICTURE = 0.95;

/** From here on they are near-duplicates, if their hashes are nearer than chance would have it. Chosen on real pairs: docs/leaks.md. */
const NEAR_DUPLICATE = 0.75;

export interface Comparable {
  readonly sha256: string;
  readonly part: Part;
  /** Null for a picture of one colour. */
  readonly hash: bigint | null;
}

export interface Leak<Image> {
  /** Of validation or test. */
  readonly image: Image;
  /** The training image that is most like it. */
  readonly twin: Image;
  /** Bits of 64 in which their perceptual hashes differ; 0 for identical files. */
  readonly distance: number;
  /** Correlation of their gradients, at most 1. */
  readonly likeness: number;
}

/**
 * The validation and test images that are among the training images as well, as the same file or as a near-duplicate: found by
 * perceptual hash, confirmed on the pictures (`greyOf`; null where one cannot be had). In slices, so that the server goes on
 * answering.
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
