import { ExpectedError } from '../ground/errors.ts';
import type { FolderQuestion } from './labels/folderRoles.ts';

/** The number of lines or names that a message quotes before it only counts the others. */
const QUOTED = 5;

/** The length at which a message cuts a quoted line or name. */
const LONGEST_QUOTE = 120;

/** Lists the first items and counts the others: `a, b, c and 4 more`. `total` is their number if not all of them were kept. */
export function quote(items: readonly string[], most = QUOTED, between = ', ', total = items.length): string {
  const shown = items
    .slice(0, most)
    .map(item => (item.length > LONGEST_QUOTE ? `${item.slice(0, LONGEST_QUOTE)}…` : item))
    .join(between);
  const more = total - Math.min(most, items.length);
  return more > 0 ? `${shown} and ${more} more` : shown;
}

export class NotAZip extends ExpectedError {
  readonly code = 'NOT_A_ZIP';
  readonly status = 400;

  constructor(detail = 'it does not begin like a zip') {
    super(
      `This is not a zip archive that can be read: ${detail}. Send a .zip that contains the images and either a CSV or one folder per class.`,
    );
  }
}

export class NotZipContent extends ExpectedError {
  readonly code = 'INVALID_INPUT';
  readonly status = 415;

  constructor(type: string | undefined) {
    super(`The content type is ${type ?? 'missing'}. Send the zip as the body, with Content-Type: application/zip.`);
  }
}

export class ArchiveTooLarge extends ExpectedError {
  readonly code = 'ARCHIVE_TOO_LARGE';
  readonly status = 413;
}

export class UploadInterrupted extends ExpectedError {
  readonly code = 'UPLOAD_INTERRUPTED';
  readonly status = 400;

  constructor() {
    super('The upload was interrupted, and nothing was kept. Send the archive again.');
  }
}

export class EncryptedArchive extends ExpectedError {
  readonly code = 'ENCRYPTED_ARCHIVE';
  readonly status = 400;

  constructor(entry: string) {
    super(`The archive is encrypted (${entry}). Create it without a password.`);
  }
}

/** A file in an archive does not have the bytes that the archive's directory describes. */
export class DamagedFile extends ExpectedError {
  readonly code = 'DAMAGED_FILE';
  readonly status = 400;

  constructor(path: string) {
    super(
      `${path} in the archive is damaged: its content does not match its checksum or size. Download or create the zip again.`,
    );
  }
}

export class UnreadableMethod extends ExpectedError {
  readonly code = 'UNREADABLE_METHOD';
  readonly status = 400;

  /** `methods` has the number of files by the name of the compression method. */
  constructor(methods: ReadonlyMap<string, number>, files: number, example: string) {
    const uses = Array.from(methods, ([method, count]) => `${count} ${count === 1 ? 'uses' : 'use'} ${method}`);
    super(
      `Some files in the archive are compressed with a method that cannot be read: of ${files} ${files === 1 ? 'file' : 'files'}, ${uses.join(' and ')} (such as ${example}). Create the zip again with the usual method, Deflate: with Explorer, Finder or \`zip -r\`, or in 7-Zip and WinZip by choosing the compression method Deflate.`,
    );
  }
}

export class UnreadableNames extends ExpectedError {
  readonly code = 'UNREADABLE_NAMES';
  readonly status = 400;

  constructor(example: string, count: number) {
    super(
      `The archive does not say in which encoding its file names are, and no known one fits: ${count} ${count === 1 ? 'name' : 'names'} such as ${JSON.stringify(example)}. Create the zip again with names in UTF-8: in 7-Zip with the parameter cu=on, or with Finder or \`zip -r\`.`,
    );
  }
}

export class OverlappingEntries extends ExpectedError {
  readonly code = 'OVERLAPPING_ENTRIES';
  readonly status = 400;

  constructor() {
    super(
      'Several files in the archive share the same bytes of it, as in a zip bomb. Nothing was imported. Create the zip again with a usual tool.',
    );
  }
}

export class NestedArchives extends ExpectedError {
  readonly code = 'NESTED_ARCHIVES';
  readonly status = 400;

  constructor(paths: readonly string[]) {
    super(
      `The archive contains no images but ${paths.length === 1 ? 'another archive' : `${paths.length} other archives`}: ${quote(paths)}. Unpack ${paths.length === 1 ? 'it' : 'them'}, and send a .zip of the images.`,
    );
  }
}

export class UnsafePath extends ExpectedError {
  readonly code = 'UNSAFE_PATH';
  readonly status = 400;

  constructor(entry: string, reason: string) {
    super(
      `The archive contains ${JSON.stringify(entry)}, which ${reason}. Nothing was imported. Create the zip without it.`,
    );
  }
}

export class NoLabels extends ExpectedError {
  readonly code = 'NO_LABELS';
  readonly status = 400;

  constructor(found: string) {
    super(
      `The archive has no labelled images: ${found}. Add a CSV with the columns file and class, or put the images into one folder per class.`,
    );
  }
}

/** The folders can be understood in several ways. The message lists them with what to choose. */
export class AmbiguousFolders extends ExpectedError {
  readonly code = 'AMBIGUOUS_FOLDERS';
  readonly status = 400;

  constructor({ text, answers }: FolderQuestion) {
    const choices = answers.map(
      ({ title, roles }, index) =>
        `(${index + 1}) ${title}: ${quote(
          roles.map(({ path, role }) => `${path === '' ? '.' : path}=${role.toLowerCase().replace('_', '-')}`),
          10,
        )}`,
    );
    super(
      `${text} ${choices.join('; ')}. Choose one on the import page, with --folder on the command line, or with \`folders\` over GraphQL.`,
    );
  }
}

export class CsvColumnMissing extends ExpectedError {
  readonly code = 'CSV_COLUMN_MISSING';
  readonly status = 400;
}

export class SeveralCsvs extends ExpectedError {
  readonly code = 'SEVERAL_CSVS';
  readonly status = 400;

  constructor(paths: readonly string[], reason: string) {
    super(
      `Several CSVs in the archive could contain the labels: ${quote(paths)}. ${reason} Keep only one of them, or merge them into one.`,
    );
  }
}

/** Several columns of a CSV could be the one that is needed, and nothing tells which. */
export class AmbiguousColumns extends ExpectedError {
  readonly code = 'AMBIGUOUS_COLUMNS';
  readonly status = 400;
}

/** A CSV is not UTF-8, and no other encoding is clearly the right one. */
export class UnknownEncoding extends ExpectedError {
  readonly code = 'UNKNOWN_ENCODING';
  readonly status = 400;
}

/** So many of the files that a CSV names are missing that fewer than two classes are left. */
export class FilesMissing extends ExpectedError {
  readonly code = 'FILES_MISSING';
  readonly status = 400;
}

/** The archive has labels in a file that is not read, or labels of a different kind. */
export class UnsupportedLabels extends ExpectedError {
  readonly code = 'UNSUPPORTED_LABELS';
  readonly status = 400;
}

export class InvalidCsv extends ExpectedError {
  readonly code = 'INVALID_CSV';
  readonly status = 400;
}

export class AmbiguousFileName extends ExpectedError {
  readonly code = 'AMBIGUOUS_FILE_NAME';
  readonly status = 400;
}

export class UnknownFile extends ExpectedError {
  readonly code = 'UNKNOWN_FILE';
  readonly status = 400;
}

export class UnknownClass extends ExpectedError {
  readonly code = 'UNKNOWN_CLASS';
  readonly status = 400;
}

export class UnknownSplit extends ExpectedError {
  readonly code = 'UNKNOWN_SPLIT';
  readonly status = 400;
}

/** Rows of a CSV give a file different classes or parts. No rule could choose between them. */
export class ContradictoryRows extends ExpectedError {
  readonly code = 'CONTRADICTORY_ROWS';
  readonly status = 400;
}

export class NameTaken extends ExpectedError {
  readonly code = 'NAME_TAKEN';
  readonly status = 409;

  constructor(name: string) {
    super(
      `A dataset named ${JSON.stringify(name)} already exists. Choose a different name, or delete that dataset first.`,
    );
  }
}

export class DatasetInUse extends ExpectedError {
  readonly code = 'DATASET_IN_USE';
  readonly status = 409;
}

/** Becomes the failure of a dataset and is never the response to a request. */
export class TooFewClasses extends ExpectedError {
  readonly code = 'TOO_FEW_CLASSES';
  readonly status = 400;
}

export class ImportInterrupted extends ExpectedError {
  readonly code = 'IMPORT_INTERRUPTED';
  readonly status = 503;

  constructor() {
    super('The server stopped during this import, and nothing was kept. Import the archive again.');
  }
}

/** Returns the text that a dataset keeps of the error that ended its import. */
export const failureOf = (error: unknown): string =>
  error instanceof ExpectedError
    ? `${error.code}: ${error.message}`
    : "INTERNAL_ERROR: Something went wrong on the server. See the server's log for details, and import the archive again.";
