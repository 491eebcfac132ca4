import type { ExportedArchitecture, ExportedRow, SummaryArchitecture, SummaryRow } from './summaryRow.ts';

// What a column of an experiment's summary is; summaryColumns.ts lists them.

/** What a value is, by the way in which it is written. */
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

/** How values are written in one place: a page keeps a number and its unit on one line, a text need not. */
export type Formats = { [Name in Format]: (value: Values[Name]) => string };

/** What some columns depend on: whether classes have different sizes, whether images are known to belong together. */
export type Condition = 'UNEQUAL_CLASSES' | 'GROUPS';

interface TableColumn<Name extends Format> {
  title: string;
  /** What the title means, for whoever points at it. */
  words?: string;
  format: Name;
  /** Null where it is not known. */
  value: (row: SummaryRow) => Values[Name] | null;
  /** The value of an architecture with several seeds, which a page also sorts by. */
  ofSeeds?: (architecture: SummaryArchitecture) => Values[Name] | null;
  /** Shown only where this holds. */
  only?: Condition;
  /** Left out on narrow pages, always or where this holds. */
  spare?: true | Condition;
  /** A page shows it in a different column. */
  textOnly?: true;
  /** A page shows it less prominently. */
  quiet?: true;
  /** On a page a greater value stands out, and others are shown less prominently. */
  alertAbove?: number;
}

/** A column as it is in one table. */
export type ShownColumn<Name extends Format = Format> = {
  [One in Name]: Omit<TableColumn<One>, 'only' | 'spare'> & { key: string; isSpare: boolean };
}[Name];

export interface SummaryColumn {
  /** Names the column in a page's address, where that says what the table is sorted by. */
  key: string;
  /** How it looks in tables; without that it is in CSV files alone. */
  table?: { [Name in Format]: TableColumn<Name> }[Format];
  /** Its columns in CSV files, which hold values in full. */
  csv?: Record<string, (row: ExportedRow, architecture: ExportedArchitecture) => string | number | null>;
  /** The key of the column that it precedes in CSV files, whose order stays as it was first published. */
  csvBefore?: string;
}

/** A run's value, or that of an architecture's seeds together; null where it is not known. */
export const valueIn = <Name extends Format>(
  { value, ofSeeds }: Pick<TableColumn<Name>, 'value' | 'ofSeeds'>,
  line: SummaryRow | SummaryArchitecture,
): Values[Name] | null => ('means' in line ? (ofSeeds?.(line) ?? null) : value(line));

/** The same in words; null where it is not known. */
export function written<Name extends Format>(
  column: Pick<TableColumn<Name>, 'format' | 'value' | 'ofSeeds'>,
  line: SummaryRow | SummaryArchitecture,
  formats: Formats,
): string | null {
  const value = valueIn(column, line);
  return value === null ? null : formats[column.format](value);
}
