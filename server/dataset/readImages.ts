import { createHash } from 'node:crypto';
import type { ImageReading } from '../../common/openImage.ts';
import { forEachAtOnce } from '../ground/forEachAtOnce.ts';
import type { Part } from '../ground/part.ts';
import type { Storage } from '../storage/storage.ts';
import type { Archive } from './archive/archive.ts';
import { Budget } from './budget.ts';
import { byCodePoint } from './codePoints.ts';
import { ArchiveTooLarge, DamagedFile } from './errors.ts';
import { type Found, found } from './findings.ts';
import type { LabelledFile, Layout } from './labels/layout.ts';
import { greyThumbnail } from './nearDuplicates/greyThumbnail.ts';
import { perceptualHash } from './nearDuplicates/perceptualHash.ts';
import { decode, measureImage } from './verifyImage.ts';

/** The number of files to process at once, so that reading, decoding and syncing overlap. More gain nothing on two cores. */
const AT_ONCE = 8;

/** The largest size of an image file. */
export const LARGEST_IMAGE_BYTES = 200_000_000;

/**
 * The bytes of files, compressed or not, and the pixels that are processed at once. These limits keep the server below 500 MB,
 * including the runtime. A larger image is processed alone.
 */
const BYTES_AT_ONCE = 64_000_000;
const PIXELS_AT_ONCE = 16_000_000;

export interface ReadImage {
  readonly path: string;
  readonly label: string;
  readonly group: string | null;
  readonly archivePart: Part | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** The perceptual hash, or null for an image of a single colour. */
  readonly hash: bigint | null;
}

export interface ReadResult {
  /** The images sorted by path, which is the order of their positions in the dataset. */
  readonly images: ReadImage[];
  readonly problems: Found[];
}

/** Reads, verifies and stores every labelled file. Calls `onDone` for each file and `onStored` for each blob. */
export async function readImages(
  archive: Archive,
  layout: Layout,
  reading: ImageReading,
  storage: Storage,
  signal: AbortSignal,
  { onStored, onDone }: { onStored: (sha256: string) => void; onDone: () => void },
): Promise<ReadResult> {
  const images: ReadImage[] = [];
  const empty: string[] = [];
  const unreadable: string[] = [];
  const blobs = storage.batch();
  const bytesUnderWay = new Budget(BYTES_AT_ONCE);
  const pixelsUnderWay = new Budget(PIXELS_AT_ONCE);

  async function readOne(labelled: LabelledFile): Promise<void> {
    const bytes = await archive.read(labelled.file, LARGEST_IMAGE_BYTES).catch(nullIfUnreadable);
    if (bytes?.length === 0) return void empty.push(labelled.path);
    const size = bytes && (await measureImage(bytes, reading));
    const pixels = size && (await pixelsUnderWay.spend(size.width * size.height, () => decode(bytes, size, reading)));
    if (!pixels) return void unreadable.push(labelled.path);
    const { path, label, group, part } = labelled;
    const { sha256 } = await blobs.put(bytes);
    onStored(sha256);
    const hash = perceptualHash(greyThumbnail(pixels));
    images.push({ path, label, group, archivePart: part, sha256, bytes: bytes.length, ...size, hash });
  }

  await forEachAtOnce(AT_ONCE, layout.labelled, async labelled => {
    signal.throwIfAborted();
    const { size, entry } = labelled.file;
    await bytesUnderWay.spend(Math.max(size, entry.compressedSize), () => readOne(labelled));
    onDone();
  });

  await blobs.sync();

  images.sort((a, b) => byCodePoint(a.path, b.path));
  return {
    images,
    problems: [
      found('UNREADABLE', unreadable.sort(byCodePoint)),
      found('EMPTY', empty.sort(byCodePoint)),
      found('LEFT_OUT', layout.leftOut.toSorted(byCodePoint)),
      found('OTHER_FORMAT', layout.otherFiles.toSorted(byCodePoint)),
      found('UNLABELLED', layout.unlabelled.toSorted(byCodePoint)),
      found('MISSING', layout.missing.toSorted(byCodePoint)),
    ],
  };
}

/** Lists damaged and too large files instead of failing. Any other error, such as of the disk, is not the file's fault. */
function nullIfUnreadable(error: unknown): null {
  if (error instanceof DamagedFile || error instanceof ArchiveTooLarge) return null;
  throw error;
}

/** Returns a function that decodes an image a second time, for a closer comparison. It returns null if decoding fails. */
export function openAgain(
  archive: Archive,
  layout: Layout,
  reading: ImageReading,
): (image: ReadImage) => Promise<Float64Array | null> {
  const files = filesOf(layout);
  return async image => {
    const file = files.get(image.path);
    const bytes = file && (await archive.read(file, LARGEST_IMAGE_BYTES));
    const pixels = bytes && (await decode(bytes, image, reading));
    return pixels ? greyThumbnail(pixels) : null;
  };
}

/** Stores blobs again that the sweep or the deletion of a different dataset has removed since the images were read. */
export async function restoreMissing(
  archive: Archive,
  layout: Layout,
  images: readonly ReadImage[],
  storage: Storage,
): Promise<void> {
  const files = filesOf(layout);
  const blobs = storage.batch();
  await forEachAtOnce(AT_ONCE, images, async ({ path, sha256 }) => {
    const file = files.get(path);
    if (file && !(await storage.has(sha256))) await blobs.put(await archive.read(file, LARGEST_IMAGE_BYTES));
  });
  await blobs.sync();
}

const filesOf = (layout: Layout) => new Map(layout.labelled.map(({ path, file }) => [path, file]));

/**
 * Returns a hash of the image reading and of the content, class and part of every image in order. Datasets with the same hash
 * have identical training data.
 */
export function hashOf(
  reading: ImageReading,
  images: readonly { sha256: string; label: string; part: Part }[],
): string {
  const hash = createHash('sha256').update(`${JSON.stringify(reading)}\n`);
  for (const { sha256, label, part } of images) hash.update(`${JSON.stringify([sha256, label, part])}\n`);
  return hash.digest('hex');
}
