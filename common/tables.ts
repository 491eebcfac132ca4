/** A table for people: formatted cells, and the columns that contain numbers. */
export interface Grid {
  header: string[];
  rows: string[][];
  rightAligned: number[];
}

/** A row for programs: values at full precision, by column. */
export type Row = Record<string, string | number | boolean | null>;

/** Replaces line breaks, because one in a user's name would break the table. */
const inOneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ');

/** Pads columns to their widest cell. Numbers must already be formatted as strings. */
export function table(header: string[], given: string[][], rightAligned: number[] = []) {
  const rows = given.map(cells => cells.map(inOneLine));
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        rightAligned.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}

export const asText = ({ header, rows, rightAligned }: Grid): string => table(header, rows, rightAligned);

export function asMarkdown({ header, rows, rightAligned }: Grid): string {
  const line = (cells: string[]) =>
    `| ${cells.map(cell => inOneLine(cell).replace(/[\\|*_`<]/g, '\\$&')).join(' | ')} |`;
  const rule = header.map((_title, column) => (rightAligned.includes(column) ? '---:' : '---'));
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Writes a table for LaTeX's booktabs package. */
export function asLatex({ header, rows, rightAligned }: Grid, caption: string): string {
  const columns = header.map((_title, column) => (rightAligned.includes(column) ? 'r' : 'l')).join('');
  const line = (cells: string[]) => `    ${cells.map(latexText).join(' & ')} \\\\`;
  return [
    '\\begin{table}',
    `  \\caption{${latexText(caption)}}`,
    `  \\begin{tabular}{${columns}}`,
    '    \\toprule',
    line(header),
    '    \\midrule',
    ...rows.map(line),
    '    \\bottomrule',
    '  \\end{tabular}',
    '\\end{table}',
  ].join('\n');
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '–': '--',
  '−': '$-$',
  '±': '$\\pm$',
  '·': '$\\cdot$',
};

const latexText = (text: string): string =>
  inOneLine(text).replace(/[\\~^<>|–−±·]|[&%$#_{}]/g, found => LATEX[found] ?? `\\${found}`);

/** Writes RFC 4180 with a header. A row without a value for a column leaves it empty. */
export function asCsv(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return [names, ...rows.map(row => names.map(name => row[name] ?? null))]
    .map(cells => cells.map(csvCell).join(','))
    .join('\r\n');
}

function csvCell(value: Row[string]): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // A spreadsheet would evaluate text that begins like a formula, and names come from users.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
