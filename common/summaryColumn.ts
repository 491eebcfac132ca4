import type { ExportedArchitecture, ExportedRow, SummaryArchitecture, SummaryRow } from './summaryRow.ts';

// Defines a column of an experiment's summary; summaryColumns.ts lists the columns.

/** The types of values, by the format in which they are written. */
interface Values {
  share: number;
  /** A difference of shares, in points with a sign. */
  points: number;
  interval: { low: number; high: number };
  fraction: { correct: number; total: number };
  count: number;
  epoch: number;
  duration: number;
  rate: number;
}

type Format = keyof Values;

/** Formats each type of value. A page keeps a number and its unit on one line; plain text need not. */
export type Formats = { [Name in Format]: (value: Values[Name]) => string };

/** The conditions on which some columns depend: classes of different sizes, and images known to be related. */
export type Condition = 'UNEQUAL_CLASSES' | 'GROUPS';

interface TableColumn<Name extends Format> {
  title: string;
  /** The column's meaning, shown as a tooltip. */
  words?: string;
  format: Name;
  /** Null where the value is unknown. */
  value: (row: SummaryRow) => Values[Name] | null;
  /** The value for an architecture with several seeds; a page also sorts by it. */
  ofSeeds?: (architecture: SummaryArchitecture) => Values[Name] | null;
  /** The column is shown only under this condition. */
  only?: Condition;
  /** The column is hidden on narrow pages, always or under this condition. */
  spare?: true | Condition;
  /** Only text formats have this column; a page shows its value in a different one. */
  textOnly?: true;
  /** A page shows the column less prominently. */
  quiet?: true;
  /** On a page, greater values are highlighted and others are shown less prominently. */
  alertAbove?: number;
}

/** A column as one table shows it. */
export type ShownColumn<Name extends Format = Format> = {
  [One in Name]: Omit<TableColumn<One>, 'only' | 'spare'> & { key: string; isSpare: boolean };
}[Name];

export interface SummaryColumn {
  /** The column's name in a page's address, which contains the column that the table is sorted by. */
  key: string;
  /** The column's appearance in tables. Columns without it are only in CSV files. */
  table?: { [Name in Format]: TableColumn<Name> }[Format];
  /** The columns in CSV files, which contain values at full precision. */
  csv?: Record<string, (row: ExportedRow, architecture: ExportedArchitecture) => string | number | null>;
  /** The key of the column that this one precedes in CSV files, which keep their original order. */
  csvBefore?: string;
}

/** Returns the value of a run or of an architecture's seeds together; null where it is unknown. */
export const valueIn = <Name extends Format>(
  { value, ofSeeds }: Pick<TableColumn<Name>, 'value' | 'ofSeeds'>,
  line: SummaryRow | SummaryArchitecture,
): Values[Name] | null => ('means' in line ? (ofSeeds?.(line) ?? null) : value(line));

/** Returns the same value as text; null where it is unknown. */
export function written<Name extends Format>(
  column: Pick<TableColumn<Name>, 'format' | 'value' | 'ofSeeds'>,
  line: SummaryRow | SummaryArchitecture,
  formats: Formats,
): string | null {
  const value = valueIn(column, line);
  return value === null ? null : formats[column.format](value);
}
