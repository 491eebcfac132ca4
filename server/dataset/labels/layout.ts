import type { Part } from '../../ground/part.ts';
import type { ArchiveFile } from '../archive/archive.ts';
import type { FolderQuestion, FolderRow } from './folderRoles.ts';

export interface LabelledFile {
  readonly path: string;
  readonly file: ArchiveFile;
  readonly label: string;
  /** The part that the archive assigns, or null if it assigns none. */
  readonly part: Part | null;
  readonly group: string | null;
}

/** How an archive labels its images. */
export const ArchiveLayout = { CSV: 'CSV', FOLDERS: 'FOLDERS' } as const;
export type ArchiveLayout = keyof typeof ArchiveLayout;

/** The labels, parts and groups of the images in an archive, before any image is decoded. */
export interface Labels {
  readonly kind: ArchiveLayout;
  readonly labelled: readonly LabelledFile[];
  /** The images without a label. */
  readonly unlabelled: readonly string[];
  /** The names that the CSV labels but that are not in the archive. */
  readonly missing: readonly string[];
  readonly hasSplit: boolean;
  readonly hasGroups: boolean;
}

/** What an archive contains, and what was understood of it. */
export interface Layout extends Labels {
  /** The images in folders that are left out, such as samples beside the parts. */
  readonly leftOut: readonly string[];
  /** The files that are neither images that can be read nor documents. */
  readonly otherFiles: readonly string[];
  readonly folders: readonly FolderRow[];
  /** Not null if the folders are ambiguous. The labels then follow the first answer. */
  readonly question: FolderQuestion | null;
  /** Sentences about decisions that the owner should know of. */
  readonly notes: readonly string[];
}

/** Returns whether the labelled files are split, which training images alone are not, and whether any has a group. */
export function features(labelled: Iterable<LabelledFile>): Pick<Labels, 'hasSplit' | 'hasGroups'> {
  let [hasSplit, hasGroups] = [false, false];
  for (const { part, group } of labelled) {
    hasSplit ||= part === 'VALIDATION' || part === 'TEST';
    hasGroups ||= group !== null;
  }
  return { hasSplit, hasGroups };
}
