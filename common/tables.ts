/** A table for people: cells as they are read, and which columns are numbers. */
export interface Grid {
  header: string[];
  rows: string[][];
  rightAligned: number[];
}

/** A row for programs: values in full, by column. */
export type Row = Record<string, string | number | boolean | null>;

/** A line break in a name, which somebody gave, would end the table's row. */
const inOneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ');

/** Columns padded to their widest cell; numbers belong into strings already formatted. */
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

/** For LaTeX's package booktabs. */
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

/** RFC 4180, with a header; a row that lacks a column leaves it empty. */
export function asCsv(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return [names, ...rows.map(row => names.map(name => row[name] ?? null))]
    .map(cells => cells.map(csvCell).join(','))
    .join('\r\n');
}

function csvCell(value: Row[string]): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // A spreadsheet would compute what begins like a formula; the names come from whoever trains.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
