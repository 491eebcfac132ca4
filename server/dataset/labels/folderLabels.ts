import type { ArchiveFile } from '../archive/archive.ts';
import { NoLabels } from '../errors.ts';
import { type FolderQuestion, type FolderRoles, placer } from './folderRoles.ts';
import { folderRows } from './folderRows.ts';
import { folderTree } from './folderTree.ts';
import { features, type LabelledFile, type Layout } from './layout.ts';
import { understandFolders } from './understandFolders.ts';

type FolderLabels = Omit<Layout, 'otherFiles' | 'notes'>;

/**
 * Labels images by their folders: under the roles that the owner gave to the folders, or as the folders' shape and names
 * suggest. Throws NoLabels if no folders look like classes.
 */
export function labelsFromFolders(images: readonly ArchiveFile[], given: FolderRoles | null): FolderLabels {
  const root = folderTree(images.map(({ path }) => path));
  const understood = given ? null : understandFolders(root);
  if (understood?.kind === 'NO_CLASSES') throw new NoLabels(understood.reason);
  const question = understood?.kind === 'AMBIGUOUS' ? questionOf(understood) : null;
  const roles = given ?? (understood?.kind === 'CLEAR' ? understood.reading.roles : understood?.readings[0]?.roles);
  const place = placer(roles ?? new Map(), root);

  const labelled: LabelledFile[] = [];
  const unlabelled: string[] = [];
  const leftOut: string[] = [];
  for (const file of images) {
    const placement = place(file.path);
    if (placement.kind === 'LEFT_OUT') leftOut.push(file.path);
    else if (placement.kind === 'UNLABELLED') unlabelled.push(file.path);
    else labelled.push({ path: file.path, file, label: placement.label, part: placement.part, group: null });
  }
  return {
    kind: 'FOLDERS',
    labelled,
    unlabelled,
    leftOut,
    missing: [],
    folders: folderRows(root, roles ?? new Map()),
    question,
    ...features(labelled),
  };
}

const questionOf = ({
  question,
  readings,
}: {
  question: string;
  readings: readonly { title: string; roles: FolderRoles }[];
}): FolderQuestion => ({
  text: question,
  answers: readings.map(({ title, roles }) => ({
    title,
    roles: Array.from(roles, ([path, role]) => ({ path, role })),
  })),
});
