export type CsvCell = string | number | null;

/** Lines by RFC 4180, with a last line break. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map(cells => `${cells.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: CsvCell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // A spreadsheet would compute what begins like a formula; the names come from whoever brings images.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
