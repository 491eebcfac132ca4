import { InvalidArgumentError } from 'commander';
import type { FolderRole, FolderRoleInput } from '../graphql/graphql.ts';

/** Parses an option for commander, which prints the error after the option's name. */
export function wholeNumber(text: string) {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

/** Parses `--set KEY=VALUE`, which can be repeated. Values that look like numbers or booleans are converted; any other value stays text. */
export function assignment(text: string, earlier: Record<string, unknown> = {}) {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must have the form KEY=VALUE, such as learningRate=0.001.');
  const value = text.slice(at + 1);
  return { ...earlier, [text.slice(0, at)]: parsed(value) };
}

const parsed = (value: string): unknown =>
  value === 'true'
    ? true
    : value === 'false'
      ? false
      : value.trim() !== '' && Number.isFinite(Number(value))
        ? Number(value)
        : value;

const roles = {
  class: 'CLASS',
  classes: 'CLASSES',
  train: 'TRAIN',
  validation: 'VALIDATION',
  test: 'TEST',
  'left-out': 'LEFT_OUT',
} as const satisfies Record<string, FolderRole>;

/** Parses `--folder PATH=ROLE`, which can be repeated. `.` is the top of the archive. */
export function folderRole(text: string, earlier: FolderRoleInput[] = []): FolderRoleInput[] {
  const at = text.lastIndexOf('=');
  const role = Object.entries(roles).find(([word]) => word === text.slice(at + 1).toLowerCase())?.[1];
  if (at < 1 || !role)
    throw new InvalidArgumentError(
      `It must have the form PATH=ROLE, with one of the roles ${Object.keys(roles).join(', ')}.`,
    );
  return [...earlier, { path: text.slice(0, at), role }];
}
