import type { Part } from '../ground/part.ts';
import { type DrawOptions, drawSplit } from './draw.ts';
import { byContent } from './findings.ts';
import type { GivenSplit } from './splitFile.ts';

/** The origin of the parts, in order of precedence. */
export type SplitPlan =
  | { readonly source: 'FILE'; readonly parts: GivenSplit }
  | {
      readonly source: 'ARCHIVE';
      /** The seed that draws validation images from the training images of an archive without any, or null. */
      readonly validationSeed: number | null;
    }
  | ({ readonly source: 'DRAWN' } & DrawOptions);

export interface Splittable {
  readonly path: string;
  readonly label: string;
  readonly group: string | null;
  readonly sha256: string;
  /** The part that the archive assigns, or null if it assigns none. */
  readonly archivePart: Part | null;
}

/**
 * Assigns every image to a part. A split from a file or from the archive is used exactly as given. In a random split, only the
 * first of several byte-identical files is used, so that no image can be in both training and validation. None of them is used
 * if their labels differ. Images that the archive calls test images stay test images.
 */
export function assignParts<Image extends Splittable>(
  images: readonly Image[],
  plan: SplitPlan,
): (Image & { part: Part })[] {
  const partOf = partsBy(images, plan);
  return images.map(image => ({ ...image, part: partOf(image) ?? 'UNUSED' }));
}

function partsBy<Image extends Splittable>(
  images: readonly Image[],
  plan: SplitPlan,
): (image: Image) => Part | null | undefined {
  if (plan.source === 'FILE') return ({ path }) => plan.parts.get(path);
  if (plan.source === 'ARCHIVE')
    return plan.validationSeed === null ? givenPart : validationFrom(images, plan.validationSeed);
  const candidates = [...byContent(images.filter(isDrawable)).values()]
    .filter(files => files.every(({ label }) => label === files[0]?.label))
    .flatMap(files => files.slice(0, 1));
  const drawn: ReadonlyMap<unknown, Part> = drawSplit(candidates, plan);
  return image => drawn.get(image) ?? (image.archivePart === 'TEST' ? 'TEST' : undefined);
}

/** A random split leaves alone what the archive calls test or unused. */
const isDrawable = ({ archivePart }: Splittable) => archivePart !== 'TEST' && archivePart !== 'UNUSED';

const givenPart = ({ archivePart }: Splittable) => archivePart;

/** Draws validation images from the training images. Byte-identical files go the same way, and every other image stays. */
function validationFrom<Image extends Splittable>(images: readonly Image[], seed: number) {
  const training = [...byContent(images.filter(({ archivePart }) => archivePart === 'TRAIN')).values()];
  const drawn = drawSplit(
    training.flatMap(files => files.slice(0, 1)),
    { trainPerClass: null, validationPerClass: null, seed },
  );
  const parts = new Map(
    training.flatMap(files => files.map(file => [file, drawn.get(files[0] as Image) ?? 'TRAIN'] as const)),
  );
  return (image: Image) => parts.get(image) ?? image.archivePart;
}
