import type { Part } from '../../ground/part.ts';
import { foldersOf } from '../archive/paths.ts';
import { childrenOf, type Folder, onlyChild } from './folderTree.ts';

/** What a folder of an archive means for the images below it. */
export const FolderRole = {
  CLASS: 'CLASS',
  CLASSES: 'CLASSES',
  TRAIN: 'TRAIN',
  VALIDATION: 'VALIDATION',
  TEST: 'TEST',
  LEFT_OUT: 'LEFT_OUT',
} as const;
export type FolderRole = keyof typeof FolderRole;

/** The roles by the folders' paths. A folder without a role is passed through. */
export type FolderRoles = ReadonlyMap<string, FolderRole>;

/** A folder of an archive and what it means. */
export interface FolderRow {
  readonly path: string;
  /** Null if the folder is passed through on the way to the classes. */
  readonly role: FolderRole | null;
  /** The number of images in the folder and below it. */
  readonly images: number;
}

/** A question about the folders that only the owner of the archive can answer, with the possible answers. */
export interface FolderQuestion {
  readonly text: string;
  readonly answers: readonly {
    readonly title: string;
    readonly roles: readonly { readonly path: string; readonly role: FolderRole }[];
  }[];
}

/** What the folders say about one image. */
export type Placement =
  | { readonly kind: 'LABELLED'; readonly label: string; readonly part: Part | null }
  | { readonly kind: 'UNLABELLED' }
  | { readonly kind: 'LEFT_OUT'; readonly folder: string };

/**
 * Returns the class and the part of every image under the roles. The class is the first folder below a folder of CLASSES or of
 * a part. A part below a class says only the part.
 */
export function placer(roles: FolderRoles, root: Folder): (path: string) => Placement {
  const bases = basesOf(roles, root);
  return path => {
    let part: Part | null = null;
    let label: string | null = null;
    let inClasses = bases.has('');
    let folder = '';
    for (const name of foldersOf(path)) {
      folder = folder === '' ? name : `${folder}/${name}`;
      const role = roles.get(folder);
      if (role === 'LEFT_OUT') return { kind: 'LEFT_OUT', folder };
      if (role === 'TRAIN' || role === 'VALIDATION' || role === 'TEST') part = role;
      else if (label === null && (role === 'CLASS' || (inClasses && role !== 'CLASSES'))) label = name;
      inClasses = bases.has(folder);
    }
    return label === null ? { kind: 'UNLABELLED' } : { kind: 'LABELLED', label: label.trim(), part };
  };
}

/**
 * Returns the folders whose subfolders are classes. Below a part these may lie deeper, because some archives repeat the folder,
 * as in `seg_train/seg_train/forest`.
 */
export function basesOf(roles: FolderRoles, root: Folder): Set<string> {
  const bases = new Set<string>();
  const visit = (folder: Folder): void => {
    const role = roles.get(folder.path);
    if (role === 'CLASS' || role === 'LEFT_OUT') return;
    if (role === 'CLASSES') bases.add(folder.path);
    else if (role !== undefined) bases.add(classFolderOf(folder, roles).path);
    for (const child of childrenOf(folder)) visit(child);
  };
  visit(root);
  return bases;
}

/** Follows a folder that only wraps one folder of classes down to it. */
export function classFolderOf(folder: Folder, roles: FolderRoles = new Map()): Folder {
  const child = onlyChild(folder);
  return child && child.children.size > 0 && child.images * 2 < child.total && !roles.has(child.path)
    ? classFolderOf(child, roles)
    : folder;
}
