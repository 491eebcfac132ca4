import { ExpectedError } from '../ground/errors.ts';

/** How many lines or names a message quotes before it says how many more there are. */
const QUOTED = 5;

/** `a, b, c and 4 more`. */
export function quote(items: readonly string[], most = QUOTED): string {
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(', ')} and ${more} more` : items.join(', ');
}

export class NotAZip extends ExpectedError {
  readonly code = 'NOT_A_ZIP';
  readonly status = 400;

  constructor(detail = 'it does not begin as a zip does') {
    super(
      `This is not a zip archive that can be read: ${detail}. Send a .zip of the images with a CSV or a folder per class.`,
    );
  }
}

export class NotZipContent extends ExpectedError {
  readonly code = 'INVALID_INPUT';
  readonly status = 415;

  constructor(type: string | undefined) {
    super(`The content type is ${type ?? 'missing'}; send the zip as it is, with Content-Type: application/zip.`);
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
    super('The upload broke off before its end; nothing was kept. Send it again.');
  }
}

export class EncryptedArchive extends ExpectedError {
  readonly code = 'ENCRYPTED_ARCHIVE';
  readonly status = 400;

  constructor(entry: string) {
    super(`The archive is encrypted (${entry}). Make one without a password.`);
  }
}

export class UnsafePath extends ExpectedError {
  readonly code = 'UNSAFE_PATH';
  readonly status = 400;

  constructor(entry: string, reason: string) {
    super(
      `The archive holds ${JSON.stringify(entry)}, which ${reason}. Nothing was imported; make the zip anew without it.`,
    );
  }
}

export class NoLabels extends ExpectedError {
  readonly code = 'NO_LABELS';
  readonly status = 400;

  constructor(found: string) {
    super(
      `The archive labels no image: ${found}. It needs a CSV of file and class beside the images, or a folder of images per class.`,
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

  constructor(paths: readonly string[]) {
    super(`Several CSVs of the archive could hold the labels: ${quote(paths)}. Leave only one of them in the archive.`);
  }
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

/** One file named twice with different classes or parts: no rule could choose. */
export class ContradictoryRows extends ExpectedError {
  readonly code = 'CONTRADICTORY_ROWS';
  readonly status = 400;
}

export class NameTaken extends ExpectedError {
  readonly code = 'NAME_TAKEN';
  readonly status = 409;

  constructor(name: string) {
    super(`There is a dataset named ${JSON.stringify(name)} already. Choose another name, or delete that one first.`);
  }
}

export class DatasetInUse extends ExpectedError {
  readonly code = 'DATASET_IN_USE';
  readonly status = 409;
}

/** Told as the failure of a dataset, not to a request. */
export class TooFewClasses extends ExpectedError {
  readonly code = 'TOO_FEW_CLASSES';
  readonly status = 400;
}

export class ImportInterrupted extends ExpectedError {
  readonly code = 'IMPORT_INTERRUPTED';
  readonly status = 503;

  constructor() {
    super('The server stopped in the middle of this import, and nothing of it was kept. Import the archive again.');
  }
}

/** What a dataset keeps of the error that ended its import. */
export const failureOf = (error: unknown): string =>
  error instanceof ExpectedError
    ? `${error.code}: ${error.message}`
    : 'INTERNAL_ERROR: Something went wrong on the server; its log says what. Import the archive again.';
