import type { Part } from '../ground/part.ts';
import { type DrawOptions, drawSplit } from './draw.ts';
import { byContent } from './findings.ts';
import type { GivenSplit } from './splitFile.ts';

/** The origin of the parts, in order of precedence. */
export type SplitPlan =
  | { readonly source: 'FILE'; readonly parts: GivenSplit }
  | { readonly source: 'ARCHIVE' }
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
 * if their labels differ.
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
  if (plan.source === 'ARCHIVE') return ({ archivePart }) => archivePart;
  const candidates = [...byContent(images).values()]
    .filter(files => files.every(({ label }) => label === files[0]?.label))
    .flatMap(files => files.slice(0, 1));
  const drawn: ReadonlyMap<unknown, Part> = drawSplit(candidates, plan);
  return image => drawn.get(image);
}
