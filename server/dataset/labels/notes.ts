import { ExpectedError } from '../../ground/errors.ts';
import { counted } from '../../ground/words.ts';
import type { Archive } from '../archive/archive.ts';
import type { LeftOutReason } from '../archive/leftOut.ts';
import { baseName, isImage } from '../archive/paths.ts';
import { quote } from '../errors.ts';
import type { CsvLabels } from './csvLabels.ts';

/** The number of columns, words or files that one note names. */
const MOST_NAMED = 5;

/** Says how names were read and what was left out where the owner would not expect it. Hidden files go without saying. */
export function notesOnArchive({ nameEncoding, leftOut }: Archive): string[] {
  return [
    ...(nameEncoding
      ? [`The archive does not say how its file names are encoded. They were read as ${nameEncoding}.`]
      : []),
    ...leftOut.flatMap(({ reason, count, paths }) => {
      const shown = reason === 'SYSTEM' ? paths.filter(isImage) : paths;
      return shown.length > 0 ? [`Left out: ${counted(count, ...LEFT_OUT[reason])}, such as ${shown[0]}.`] : [];
    }),
  ];
}

const LEFT_OUT: Record<LeftOutReason, readonly [one: string, many: string]> = {
  SYSTEM: ['system file', 'system files'],
  LINK: ['symbolic link', 'symbolic links'],
  DEVICE: ['device', 'devices'],
  ARCHIVE: ['archive in the archive', 'archives in the archive'],
};

/** Says which columns and encodings were assumed, and which rows were not used. */
export function notesOnCsv({ csv: { read, ignored, unlabelledRows, foundLoosely } }: CsvLabels): string[] {
  const blank = unlabelledRows.reduce((sum, { rows }) => sum + rows, 0);
  const words = unlabelledRows.filter(({ word }) => word !== '').map(({ word }) => word);
  return [
    ...read.map(({ path, encoding, hasHeader, columns }) => {
      const roles = columns.flatMap(({ name, role }) => (role ? [`${name} (${ROLES[role]})`] : []));
      return `${baseName(path)} labels the images${hasHeader ? '' : ', without a header'}: ${quote(roles, MOST_NAMED)}${encoding === 'UTF-8' ? '' : `, read as ${encoding}`}.`;
    }),
    ...(ignored.length > 0 ? [`Other CSVs were not used: ${quote(ignored, MOST_NAMED)}.`] : []),
    ...(blank > 0
      ? [
          `${counted(blank, 'row has', 'rows have')} no label${words.length > 0 ? ` (${quote(words, MOST_NAMED)})` : ''}.`,
        ]
      : []),
    ...(foundLoosely > 0
      ? [
          `${counted(foundLoosely, 'file was', 'files were')} found by name although the CSV writes the folder, the capitals or the extension differently.`,
        ]
      : []),
  ];
}

const ROLES = { FILE: 'file', LABEL: 'class', SPLIT: 'split', GROUP: 'group' } as const;

/** Says why the folders are the classes although there is a CSV. */
export function notesOnUnusedCsv(table: CsvLabels | ExpectedError | null): string[] {
  return table instanceof ExpectedError ? [`The folders are the classes. The CSV was not used: ${table.message}`] : [];
}
