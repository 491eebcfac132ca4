import { basesOf, type FolderRole, type FolderRoles, type FolderRow } from './folderRoles.ts';
import { childrenOf, type Folder } from './folderTree.ts';

/** The number of rows beyond which class folders are counted instead of listed. */
const MOST_ROWS = 100;

/** Lists the folders from the top, each before those below it, with what they mean. Nothing is listed below a class but its parts. */
export function folderRows(root: Folder, roles: FolderRoles): FolderRow[] {
  const bases = basesOf(roles, root);
  const rows: FolderRow[] = [];
  const visit = (folder: Folder, inClasses: boolean): void => {
    const role: FolderRole | null = roles.get(folder.path) ?? (inClasses ? 'CLASS' : null);
    rows.push({ path: folder.path, role, images: folder.total });
    if (role === 'LEFT_OUT') return;
    const children = childrenOf(folder);
    const shown = role === 'CLASS' ? children.filter(({ path }) => roles.has(path)) : children;
    for (const child of shown) visit(child, bases.has(folder.path));
  };
  visit(root, false);
  const structure = rows.filter(({ role }) => role !== 'CLASS');
  return (rows.length > MOST_ROWS ? structure : rows).slice(0, MOST_ROWS);
}
