import type { Part } from '../../ground/part.ts';
import type { ArchiveFile } from '../archive/archive.ts';

export interface LabelledFile {
  readonly path: string;
  readonly file: ArchiveFile;
  readonly label: string;
  /** The part that the archive assigns, or null if it assigns none. */
  readonly part: Part | null;
  readonly group: string | null;
}

/** The labels, parts and groups of the images in an archive, before any image is decoded. */
export interface Layout {
  readonly kind: 'CSV' | 'FOLDERS';
  readonly labelled: readonly LabelledFile[];
  /** The images without a label. */
  readonly unlabelled: readonly string[];
  /** The names that the CSV labels but that are not in the archive. */
  readonly missing: readonly string[];
  readonly hasSplit: boolean;
  readonly hasGroups: boolean;
}

/** Returns whether any of the labelled files has a part or a group. */
export function features(labelled: Iterable<LabelledFile>): Pick<Layout, 'hasSplit' | 'hasGroups'> {
  let [hasSplit, hasGroups] = [false, false];
  for (const { part, group } of labelled) {
    hasSplit ||= part !== null && part !== 'UNUSED';
    hasGroups ||= group !== null;
  }
  return { hasSplit, hasGroups };
}
