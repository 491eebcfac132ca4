import { partOf } from '../../ground/part.ts';
import type { Archive } from '../archive/archive.ts';
import { isImage } from '../archive/paths.ts';
import { features, type LabelledFile, type Layout } from './layout.ts';

/**
 * Reads `class/image`, or `train/class/image` if every top folder is named after a part. Folders below the class are ignored.
 */
export function labelsFromFolders(archive: Archive): Layout {
  const images = archive.files
    .filter(({ path }) => isImage(path))
    .map(file => ({ file, folders: foldersOf(file.path) }));
  const inFolders = images.filter(({ folders }) => folders.length > 0);
  const inParts = inFolders.length > 0 && inFolders.every(({ folders: [top] }) => top !== undefined && partOf(top));
  const labelled: LabelledFile[] = [];
  const unlabelled: string[] = [];
  for (const { file, folders } of images) {
    const [part, label] = inParts ? [partOf(folders[0] ?? ''), folders[1]] : [null, folders[0]];
    if (label === undefined) unlabelled.push(file.path);
    else labelled.push({ path: file.path, file, label, part: part ?? null, group: null });
  }
  return { kind: 'FOLDERS', labelled, unlabelled, missing: [], ...features(labelled) };
}

const foldersOf = (path: string) => path.split('/').slice(0, -1);
