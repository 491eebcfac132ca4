import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeText, UndecodableText } from '../../ground/encoding/decodeText.ts';
import { type Detected, detectEncoding } from '../../ground/encoding/detectEncoding.ts';
import { firstBytes } from '../../ground/firstBytes.ts';
import { baseName, isImage } from '../archive/paths.ts';
import { InvalidCsv, quote, UnknownEncoding } from '../errors.ts';
import { clean } from './cellText.ts';
import { isColumnName, rankAs } from './columnNames.ts';
import type { FileNames } from './fileNames.ts';
import { csvOptions, readHead, type TableHead } from './tableHead.ts';

/** How much of a CSV is read to find its delimiter and its header. */
const HEAD_BYTES = 256 * 1024;

const MARKUP = /^\s*<(!doctype|html|\?xml)/i;

/** After so many rows, the server turns to its other requests. */
const ROWS_AT_ONCE = 500;

/** A title or notes above the header have at most this many lines. */
const MOST_TITLES = 20;

export interface Record {
  /** The line number as in a text editor, from 1. */
  readonly line: number;
  /** The cells, cleaned. There are as many as columns. */
  readonly cells: readonly string[];
}

/** The files that a CSV may name. They tell rows from a header, and one encoding from another. */
export type KnownFiles = Pick<FileNames<{ readonly path: string }>, 'knows' | 'lookUp'>;

/**
 * Reads a CSV as programs and people write it: in any usual encoding, separated by `,`, `;`, tabs or `|`, with any line end,
 * with or without a header, and with blank lines, comments or `sep=;` above it.
 */
export class Table {
  readonly name: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** The names of the columns, or `column 1`, `column 2` and so on if there is no header. */
  readonly header: readonly string[];
  readonly #codec: string;
  readonly #head: TableHead;
  readonly #firstRow: number;
  readonly #open: () => Promise<Readable>;

  private constructor(
    name: string,
    open: () => Promise<Readable>,
    { name: encoding, codec }: { name: string; codec: string },
    head: TableHead,
    files: KnownFiles,
  ) {
    this.name = name;
    this.encoding = encoding;
    this.delimiter = head.delimiter;
    this.#codec = codec;
    this.#head = head;
    this.#open = open;
    const { header, firstRow, hasHeader } = findHeader(head, files);
    this.header = header;
    this.hasHeader = hasHeader;
    this.#firstRow = firstRow;
  }

  /**
   * Reads the header. `open` is called again to read the rows. The encoding is known for sure once the `WHOLE` file was read;
   * from the `HEAD` alone, letters other than ASCII can be wrong.
   */
  static async open(
    name: string,
    open: () => Promise<Readable>,
    files: KnownFiles,
    reach: 'HEAD' | 'WHOLE' = 'WHOLE',
  ): Promise<Table> {
    const head = await firstBytes(await open(), HEAD_BYTES);
    const matches = (texts: readonly string[]) => texts.filter(text => files.knows(text)).length;
    const detected = await detectEncoding(reach === 'HEAD' ? [wholeLines(head)] : await open(), matches);
    const encoding =
      reach === 'HEAD' && (detected.kind === 'UNCLEAR' || detected.kind === 'DAMAGED_UTF8')
        ? { name: 'unknown', codec: 'latin1' }
        : textOrThrow(name, detected);
    const text = await textOf(head, encoding.codec);
    if (MARKUP.test(text)) throw new InvalidCsv(`${name} is a web page or XML, not a CSV. Download the CSV itself.`);
    return new Table(
      name,
      open,
      encoding,
      readHead(text, cell => isColumnName(cell)),
      files,
    );
  }

  /** Lists the columns that were found, for messages. */
  describe(): string {
    const { length } = this.header;
    return this.hasHeader
      ? `${this.name} has the column${length === 1 ? '' : 's'} ${quote(this.header, 12)}`
      : `${this.name} has no header and ${length} column${length === 1 ? '' : 's'}`;
  }

  /** Reads the rows below the header. Blank rows are left out. */
  async *records(): AsyncGenerator<Record> {
    const source = await this.#open();
    const text = skip(decodeText(source, this.#codec), this.#head.skipped.characters);
    const parser = parse({ ...csvOptions(this.delimiter), info: true });
    const input = Readable.from(text, { objectMode: false });
    input.on('error', error => parser.destroy(error)).pipe(parser);
    let index = 0;
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        if (index % ROWS_AT_ONCE === 0) await setImmediate();
        if (index++ < this.#firstRow || record.every(cell => cell === '')) continue;
        const line = this.#head.skipped.lines + info.lines - lineEndsIn(record);
        const cells = this.#cells(record, line);
        // Files that were put together from several have the header several times.
        if (!this.hasHeader || cells.some((cell, at) => cell !== this.header[at])) yield { line, cells };
      }
    } catch (error) {
      throw this.#explain(error);
    } finally {
      source.destroy();
    }
  }

  #cells(record: readonly string[], line: number): readonly string[] {
    const { length } = this.header;
    const extra = record.slice(length).find(cell => cell !== '');
    if (extra !== undefined && !record[0]?.startsWith('#'))
      throw new InvalidCsv(
        `Line ${line} of ${this.name} has ${record.length} cells, but there are ${length} columns. Put cells that contain ${delimiterName(this.delimiter)} in quotes.`,
      );
    const swallowed = record.find(cell => /[\r\n]/.test(cell) && cell.split(/[\r\n]+/).some(part => this.#isRow(part)));
    if (swallowed !== undefined)
      throw new InvalidCsv(
        `Line ${line} of ${this.name} has a quote that is closed only lines later, so other rows are within one cell. Close or remove the quote.`,
      );
    return this.header.map((_, at) => clean(record[at] ?? ''));
  }

  #isRow(text: string): boolean {
    return text.includes(this.delimiter) && text.split(this.delimiter).some(cell => isImage(cell.trim()));
  }

  #explain(error: unknown): unknown {
    if (error instanceof UndecodableText)
      return new InvalidCsv(`${this.name} contains bytes that are not ${this.encoding}. Save it as UTF-8.`);
    if (!(error instanceof CsvError)) return error;
    const { lines } = error as { lines?: number };
    const line = lines === undefined ? '' : ` on line ${this.#head.skipped.lines + lines}`;
    const reasons: Readonly<{ [code: string]: string }> = {
      INVALID_OPENING_QUOTE: `there is a quote in the middle of a cell${line}. Put the cell in quotes and double the quotes in it`,
      CSV_INVALID_CLOSING_QUOTE: `text follows a closing quote${line}. Close the quote before it, or double the quotes within the cell`,
      CSV_QUOTE_NOT_CLOSED: `a quote is not closed${line}`,
      CSV_MAX_RECORD_SIZE: `a row has more than a million characters${line}. A quote may not be closed`,
    };
    const reason = reasons[error.code] ?? `${error.message.slice(0, 200)}${line}`;
    return new InvalidCsv(`${this.name} cannot be read as a CSV: ${reason}.`);
  }
}

const delimiterName = (delimiter: string) => (delimiter === '\t' ? 'a tab' : delimiter === ' ' ? 'a space' : delimiter);

const lineEndsIn = (record: readonly string[]) =>
  record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function textOrThrow(name: string, detected: Detected): { name: string; codec: string } {
  switch (detected.kind) {
    case 'TEXT':
      return detected;
    case 'BINARY':
      throw new InvalidCsv(
        `${name} is ${detected.what ? `${detected.what}, not a CSV` : 'not a text'}. Save the labels as a CSV in UTF-8.`,
      );
    case 'DAMAGED_UTF8':
      throw new UnknownEncoding(
        `${name} is UTF-8 for the most part, but ${JSON.stringify(quote([detected.example]))} is not. Save it as UTF-8.`,
      );
    case 'UNCLEAR':
      throw new UnknownEncoding(
        `${name} is not UTF-8${
          detected.names.length > 0
            ? `, and could be ${quote(detected.names, 4, ' or ')}`
            : ' or any other usual encoding'
        }. Save it as UTF-8; in Excel, as "CSV UTF-8 (comma delimited)".`,
      );
  }
}

/** Cuts the bytes after their last line end if they are not the whole file, because they may end within a character. */
function wholeLines(head: Buffer): Buffer {
  if (head.length < HEAD_BYTES) return head;
  const end = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  return end < 0 ? head : head.subarray(0, end + 1);
}

async function textOf(head: Buffer, codec: string): Promise<string> {
  const isWide = codec.startsWith('utf-16');
  const bytes = isWide ? head.subarray(0, head.length - (head.length % 2)) : wholeLines(head);
  let text = '';
  try {
    for await (const part of decodeText([bytes], codec)) text += part;
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
  }
  return text;
}

async function* skip(text: AsyncIterable<string>, characters: number): AsyncGenerator<string> {
  let left = characters;
  for await (const part of text) {
    if (left < part.length) yield part.slice(left);
    left = Math.max(0, left - part.length);
  }
}

interface Header {
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  /** The index of the first record that is a row. */
  readonly firstRow: number;
}

function findHeader({ records, comment, delimiter }: TableHead, files: KnownFiles): Header {
  const widest = Math.max(0, ...records.map(filled));
  const start = Math.max(
    0,
    records.slice(0, MOST_TITLES).findIndex(record => filled(record) >= Math.min(2, widest)),
  );
  const first = (records[start] ?? []).map(clean);
  if (isRow(first, records.slice(start + 1), files)) {
    const names = comment
      ?.replace(/^\s*[#%/]+\s*/, '')
      .split(delimiter)
      .map(unquoted);
    if (names && names.length === first.length && names.some(name => rankAs('FILE', name) >= 0))
      return { header: names, hasHeader: true, firstRow: start };
    return { header: first.map((_, index) => `column ${index + 1}`), hasHeader: false, firstRow: start };
  }
  const rows = records.slice(start + 1);
  // Programs such as R leave the name of the column with row numbers out.
  const lacksOne = rows.length > 0 && rows.every(row => row.length === first.length + 1 && row.at(-1) !== '');
  return { header: lacksOne ? ['', ...first] : withoutEmptyEnd(first, rows), hasHeader: true, firstRow: start + 1 };
}

const filled = (record: readonly string[]) => record.filter(cell => cell !== '').length;
const unquoted = (cell: string) => clean(cell).replace(/^"(.*)"$/, '$1');

/** Leaves out columns at the end that have neither a name nor a cell, as after a delimiter at the end of each line. */
function withoutEmptyEnd(header: readonly string[], rows: readonly string[][]): readonly string[] {
  let { length } = header;
  while (length > 1 && header[length - 1] === '' && rows.every(row => !row[length - 1])) length--;
  return header.slice(0, length);
}

/** A header never names a file, a row seldom contains the usual name of a column, and only the values of rows repeat. */
function isRow(cells: readonly string[], below: readonly string[][], files: KnownFiles): boolean {
  if (cells.some(cell => isImage(cell) && baseName(cell) !== '')) return true;
  if (cells.some(isColumnName)) return false;
  return cells.some(
    (cell, at) => cell !== '' && (files.lookUp(cell) !== null || below.some(row => clean(row[at] ?? '') === cell)),
  );
}
