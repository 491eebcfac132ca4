import { parse } from 'csv-parse/sync';

/** How the head of a CSV says that it is to be read. */
export interface TableHead {
  readonly delimiter: string;
  /** The number of characters and lines before the first record: blank lines, comments and `sep=;`. */
  readonly skipped: { readonly characters: number; readonly lines: number };
  /** The first records, among which the header can be. */
  readonly records: readonly string[][];
  /** The last comment before them, which can be the header. */
  readonly comment: string | null;
}

/** In order of preference where several fit equally well. */
const DELIMITERS = [',', ';', '\t', '|'];

/** The number of records from which the delimiter is recognised. */
const FIRST_RECORDS = 60;

/** The options that all readers of CSVs share. Cells are trimmed, and any line end ends a record. */
export const csvOptions = (delimiter: string) => ({
  delimiter,
  maxRecordSize: 1_000_000, // Without this limit, an unclosed quote would read the whole file as one cell.
  recordDelimiter: ['\r\n', '\n', '\r'],
  relaxColumnCount: true,
  skipEmptyLines: true,
  trim: true,
});

const COMMENT = /^\s*(#|\/\/|%)/;
const SEPARATOR = /^\s*"?sep=(.)"?\s*$/i;
const LINE = /^([^\r\n]*)(\r\n|\n|\r)/;

export function readHead(text: string, isUsual: (cell: string) => boolean): TableHead {
  let characters = 0;
  let lines = 0;
  let comment: string | null = null;
  let given: string | null = null;
  for (let match = LINE.exec(text); match; match = LINE.exec(text.slice(characters))) {
    const [whole, line = ''] = match;
    const separator = SEPARATOR.exec(line)?.[1];
    if (separator !== undefined) given = separator;
    else if (COMMENT.test(line)) comment = line;
    else if (line.trim() !== '') break;
    characters += whole.length;
    lines++;
  }
  const rest = text.slice(characters);
  const delimiter = given ?? bestDelimiter(rest, isUsual);
  return { delimiter, skipped: { characters, lines }, records: firstRecords(rest, delimiter), comment };
}

function bestDelimiter(text: string, isUsual: (cell: string) => boolean): string {
  const [best] = DELIMITERS.map(delimiter => ({ delimiter, fit: fitOf(firstRecords(text, delimiter), isUsual) })).sort(
    (a, b) => b.fit - a.fit,
  );
  if (best && best.fit > 0) return best.delimiter;
  // Lists such as `1.jpg 3` separate two columns by a space.
  const records = firstRecords(text, ' ');
  return records.length > 0 && records.every(record => record.length === 2) ? ' ' : ',';
}

/** Returns 0 if the delimiter separates nothing, and more the more records have as many cells as most of them. */
function fitOf(records: readonly string[][], isUsual: (cell: string) => boolean): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (length < 2) return 0;
  const usual = records.slice(0, 3).some(record => record.some(isUsual)) ? 1 : 0;
  return count / records.length + usual;
}

/** Reads as many records as can be read, because the text may end within one. */
function firstRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  try {
    parse(text, {
      ...csvOptions(delimiter),
      to: FIRST_RECORDS,
      onRecord: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
  } catch {
    // The records before the one that cannot be read are enough. Reading the whole file reports the error.
  }
  return records;
}
