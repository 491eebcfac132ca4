import { ExpectedError } from '../ground/errors.ts';

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
