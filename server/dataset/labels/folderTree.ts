import { foldersOf } from '../archive/paths.ts';
import { byCodePoint } from '../codePoints.ts';

/** A folder that contains images, directly or below. */
export interface Folder {
  readonly name: string;
  /** The path without a slash at its end. The root has the path ''. */
  readonly path: string;
  /** The number of images directly in the folder. */
  images: number;
  /** The number of images in the folder and below it. */
  total: number;
  readonly children: Map<string, Folder>;
}

/** Builds the tree of the folders that contain images. */
export function folderTree(paths: Iterable<string>): Folder {
  const root = newFolder('', '');
  for (const path of paths) {
    let folder = root;
    folder.total++;
    for (const name of foldersOf(path)) {
      let child = folder.children.get(name);
      if (!child) {
        child = newFolder(name, folder.path === '' ? name : `${folder.path}/${name}`);
        folder.children.set(name, child);
      }
      folder = child;
      folder.total++;
    }
    folder.images++;
  }
  return root;
}

const newFolder = (name: string, path: string): Folder => ({ name, path, images: 0, total: 0, children: new Map() });

/** Returns the folders directly below, sorted by name. */
export const childrenOf = ({ children }: Folder): Folder[] =>
  [...children.values()].sort((a, b) => byCodePoint(a.name, b.name));

/** Returns the only folder below, or undefined if there are none or several. */
export const onlyChild = ({ children }: Folder): Folder | undefined =>
  children.size === 1 ? [...children.values()][0] : undefined;

/**
 * Returns whether a folder looks like one class: nothing branches below it, or most of its images lie directly in it.
 */
export function isSingle(folder: Folder): boolean {
  const child = onlyChild(folder);
  return folder.children.size === 0 || folder.images * 2 >= folder.total || (child !== undefined && isSingle(child));
}
