'use client';
import type { FolderRole, FolderRoleInput, UploadQuery as UploadData } from '../../graphql/graphql';
import { plural } from '../../lib/format';
import classes from './FolderTree.module.css';

type Row = NonNullable<UploadData['upload']>['folders'][number];

/** The roles that the user gave to folders, by path. */
export type FolderRoles = FolderRoleInput[];

const choices: { role: FolderRole | null; label: string }[] = [
  { role: null, label: 'Look inside' },
  { role: 'CLASSES', label: 'Contains the classes' },
  { role: 'CLASS', label: 'Class' },
  { role: 'TRAIN', label: 'Training images' },
  { role: 'VALIDATION', label: 'Validation images' },
  { role: 'TEST', label: 'Test images' },
  { role: 'LEFT_OUT', label: 'Leave out' },
];

const holdsClasses = ['CLASSES', 'TRAIN', 'VALIDATION', 'TEST'];

interface FolderTreeProps {
  archive: string;
  rows: readonly Row[];
  onChange: (roles: FolderRoles) => void;
}

/** Shows what each folder of the archive means. Every meaning can be changed. */
export function FolderTree({ archive, rows, onChange }: FolderTreeProps) {
  const change = (path: string, role: FolderRole | null) => onChange(withRole(rows, path, role));
  return (
    <ul className={classes.tree} aria-label="Folders">
      {rows.map(({ path, role, images }) => {
        const depth = path === '' ? 0 : path.split('/').length;
        const name = path === '' ? archive : `${path.slice(path.lastIndexOf('/') + 1)}/`;
        return (
          <li
            key={path}
            style={{ paddingInlineStart: `${depth * 18}px` }}
            data-left-out={role === 'LEFT_OUT' || undefined}
          >
            <bdi className={classes.name}>{name}</bdi>
            <span className="muted">{plural(images, 'image')}</span>
            <select
              aria-label={`Meaning of ${path === '' ? 'the archive' : path}`}
              value={role ?? ''}
              onChange={event =>
                change(path, choices.find(one => (one.role ?? '') === event.currentTarget.value)?.role ?? null)
              }
            >
              {choices.map(one => (
                <option key={one.label} value={one.role ?? ''}>
                  {one.label}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}

/** Changes the role of one folder. Class folders follow from the folder above them, so only other roles are sent. */
function withRole(rows: readonly Row[], path: string, role: FolderRole | null): FolderRoles {
  const roleOf = new Map(rows.map(row => [row.path, row.role]));
  const follows = (row: Row) =>
    row.role === 'CLASS' && holdsClasses.includes(roleOf.get(row.path.split('/').slice(0, -1).join('/')) ?? '');
  const kept = rows.flatMap(row =>
    row.role === null || row.path === path || follows(row) ? [] : [{ path: row.path, role: row.role }],
  );
  return role === null ? kept : [...kept, { path, role }];
}

/** Returns whether the tree says more than that every folder is a class. */
export const isRemarkable = (rows: readonly Row[]) =>
  rows.some(({ path, role }) => (path === '' ? role !== 'CLASSES' : role !== 'CLASS'));
