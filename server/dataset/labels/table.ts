import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CsvColumnMissing, InvalidCsv } from '../errors.ts';

/** The accepted header names of each column in lower case. The first that is present is used. */
const HEADERS = {
  file: ['file', 'filename', 'image', 'path', 'id'],
  label: ['class', 'label'],
  split: ['split'],
  group: ['group'],
} as const;

type Column = keyof typeof HEADERS;

/** The largest length of a header line. */
const LONGEST_HEADER = 64 * 1024;

/** The largest length of a row. Without this limit, an unclosed quote would read the whole file as one field. */
const LONGEST_ROW = 1_000_000;

export interface Row extends Readonly<Record<Column, string>> {
  /** The line number as in a text editor. The header is line 1. */
  readonly line: number;
}

/**
 * Reads a CSV in UTF-8, with or without a BOM. Fields are separated by `,`, `;` or tabs, and may be quoted.
 */
export class Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly #delimiter: string;
  readonly #open: () => Promise<Readable>;

  private constructor(name: string, header: readonly string[], delimiter: string, open: () => Promise<Readable>) {
    this.name = name;
    this.header = header;
    this.#delimiter = delimiter;
    this.#open = open;
  }

  /** Reads the header. `open` is called again to read the rows. */
  static async open(name: string, open: () => Promise<Readable>): Promise<Table> {
    const line = await firstLine(await open());
    const delimiter = [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
    const header = line.split(delimiter).map(field =>
      field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
    return new Table(name, header, delimiter, open);
  }

  has(column: Column): boolean {
    return this.#indexOf(column) >= 0;
  }

  /** Lists the columns that were found, for messages. */
  describe(): string {
    return `${this.name} has the column${this.header.length === 1 ? '' : 's'} ${this.header.join(', ')}`;
  }

  require(columns: readonly Column[]): void {
    const missing = columns.filter(column => !this.has(column));
    if (missing.length > 0)
      throw new CsvColumnMissing(
        `${this.describe()}. Required: ${columns.map(column => neededName(column)).join(', ')}.`,
      );
  }

  async *rows(): AsyncGenerator<Row> {
    const at = { file: -1, label: -1, split: -1, group: -1 };
    for (const column of Object.keys(at) as Column[]) at[column] = this.#indexOf(column);
    const source = await this.#open();
    const parser = parse({
      bom: true,
      delimiter: this.#delimiter,
      fromLine: 2,
      info: true,
      maxRecordSize: LONGEST_ROW,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    });
    source.on('error', error => parser.destroy(error)).pipe(parser);
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        const cell = (column: Column) => record[at[column]] ?? '';
        yield {
          line: info.lines,
          file: cell('file'),
          label: cell('label'),
          split: cell('split'),
          group: cell('group'),
        };
      }
    } catch (error) {
      if (error instanceof CsvError) throw new InvalidCsv(`${this.name} cannot be read as a CSV: ${error.message}.`);
      throw error;
    } finally {
      source.destroy();
    }
  }

  #indexOf(column: Column): number {
    const names = this.header.map(name => name.toLowerCase());
    return HEADERS[column].map(name => names.indexOf(name)).find(index => index >= 0) ?? -1;
  }
}

/** Returns the accepted names of a column, such as `file (or filename, image, path, id)`. */
export function neededName(column: Column): string {
  const [name, ...others] = HEADERS[column];
  return others.length > 0 ? `${name} (or ${others.join(', ')})` : name;
}

async function firstLine(source: Readable): Promise<string> {
  let text = '';
  source.setEncoding('utf8');
  for await (const chunk of source) {
    text += chunk;
    if (/[\r\n]/.test(text) || text.length > LONGEST_HEADER) break;
  }
  return text.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0] ?? '';
}
