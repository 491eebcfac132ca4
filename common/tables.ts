import { forTerminal, widthOf } from './characters.ts';

/** A table for people: formatted cells, and the columns that contain numbers. */
export interface Grid {
  header: string[];
  rows: string[][];
  rightAligned: number[];
}

/** A row for programs: values at full precision, by column. */
export type Row = Record<string, string | number | boolean | null>;

/** Replaces line breaks and tabs, because one in a user's name would break the table, and control characters. */
const inOneLine = (text: string) => forTerminal(text.replace(/\s*[\r\n\t]\s*/g, ' '));

/** Pads columns to their widest cell. Numbers must already be formatted as strings. */
export function table(header: string[], given: string[][], rightAligned: number[] = []) {
  const rows = given.map(cells => cells.map(inOneLine));
  const titles = header.map(inOneLine);
  const widths = titles.map((title, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), widthOf(title)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => {
        const spaces = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        return rightAligned.includes(column) ? spaces + cell : cell + spaces;
      })
      .join('  ')
      .trimEnd();
  return [line(titles), ...rows.map(line)].join('\n');
}

export const asText = ({ header, rows, rightAligned }: Grid): string => table(header, rows, rightAligned);

export function asMarkdown({ header, rows, rightAligned }: Grid): string {
  const line = (cells: string[]) =>
    `| ${cells.map(cell => inOneLine(cell).replace(/[\\|*_`<]/g, '\\$&')).join(' | ')} |`;
  const rule = header.map((_title, column) => (rightAligned.includes(column) ? '---:' : '---'));
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/**
 * Writes RFC 4180, with a header even where there are no rows. The values are the data, so that programs read back what they were.
 * A row without a value for a column leaves it empty.
 */
export const asCsv = (columns: readonly string[], rows: readonly Row[]): string => csvOf(columns, rows, text => text);

/**
 * Writes CSV for Excel and other spreadsheets, which would evaluate a text that begins like a formula, and names come from users. Such
 * a text gets an apostrophe in front, so programs should read `asCsv` instead. Excel reads UTF-8 only after a byte order mark.
 */
export const asSpreadsheetCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  `\ufeff${csvOf(columns, rows, text => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text))}`;

const csvOf = (columns: readonly string[], rows: readonly Row[], write: (text: string) => string): string =>
  [columns, ...rows.map(row => columns.map(name => row[name] ?? null))]
    .map(cells => cells.map(cell => csvCell(typeof cell === 'string' ? write(cell) : cell)).join(','))
    .join('\r\n');

function csvCell(value: Row[string]): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
