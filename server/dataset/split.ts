import type { Part } from '../ground/part.ts';
import { type DrawOptions, drawSplit } from './draw.ts';
import { byContent } from './findings.ts';
import type { GivenSplit } from './splitFile.ts';

/** Where the parts come from, in the order of precedence. */
export type SplitPlan =
  | { readonly source: 'FILE'; readonly parts: GivenSplit }
  | { readonly source: 'ARCHIVE' }
  | ({ readonly source: 'DRAWN' } & DrawOptions);

export interface Splittable {
  readonly path: string;
  readonly label: string;
  readonly group: string | null;
  readonly sha256: string;
  /** As the archive says. */
  readonly archivePart: Part | null;
}

/**
 * Gives every image its part. What someone wrote down, in a file or in the archive, is followed to the letter. A draw is
 * ours: of byte-identical files only the first by name takes part, so none can stand on both sides, and files with one
 * content and several labels take no part at all.
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
