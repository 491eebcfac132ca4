// The columns of an experiment's summary, for the page, the terminal, Markdown, LaTeX and CSV. A new number is one entry here,
// one field in the types below, one on the server's SummaryRow (server/summary), and one in the documents that ask for it.

/** What the columns read of a run's row. Shares are 0 to 1. */
export interface SummaryRow {
  accuracy: number;
  low: number;
  high: number;
  byGroups: { low: number; high: number } | null;
  correct: number;
  total: number;
  balancedAccuracy: number | null;
  trainAccuracy: number | null;
  gap: number | null;
  epoch: number;
  run: { parameterCount: number | null; trainingSeconds: number | null; imagesPerSecond: number | null };
}

/** What they read of an architecture, of whose seeds there are means. */
export interface SummaryArchitecture {
  mean: number;
  rows: readonly SummaryRow[];
  means: {
    balancedAccuracy: number | null;
    trainAccuracy: number | null;
    gap: number | null;
    trainingSeconds: number | null;
    imagesPerSecond: number | null;
  };
}

/** What only files hold. */
export interface ReportedRow extends SummaryRow {
  part: string;
  withoutLeaks: { images: number; accuracy: number | null } | null;
  run: SummaryRow['run'] & { id: string; seed: number; status: string; trainableParameterCount: number | null };
}

export interface ReportedArchitecture {
  name: string;
  architecture: { key: string };
  mean: number;
  standardDeviation: number | null;
  rows: ReportedRow[];
}

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
  /** A greater value stands out on a page. */
  alertAbove?: number;
}

/** Of a table that people read. */
export type SummaryTableColumn = { [Name in Format]: TableColumn<Name> & { key: string } }[Format];

export interface SummaryColumn {
  /** Names the column in a page's address, where that says what the table is sorted by. */
  key: string;
  /** How it looks in tables; without that it is in CSV files alone. */
  table?: { [Name in Format]: TableColumn<Name> }[Format];
  /** Its columns in CSV files, which hold values in full. */
  csv?: Record<string, (row: ReportedRow, architecture: ReportedArchitecture) => string | number | null>;
  /** The key of the column that it precedes in CSV files, whose order stays as it was first published. */
  csvBefore?: string;
}

/** From left to right. */
export const summaryColumns: readonly SummaryColumn[] = [
  {
    key: 'name',
    csv: {
      architecture: (_row, { architecture }) => architecture.key,
      name: (_row, { name }) => name,
      seed: ({ run }) => run.seed,
      run: ({ run }) => run.id,
      status: ({ run }) => run.status,
      part: ({ part }) => part,
    },
  },
  {
    key: 'accuracy',
    table: { title: 'Accuracy', format: 'share', value: ({ accuracy }) => accuracy, ofSeeds: ({ mean }) => mean },
    csv: { accuracy: ({ accuracy }) => accuracy },
  },
  {
    key: 'interval',
    table: { title: '95 % interval', format: 'interval', value: row => row },
    csv: { low: ({ low }) => low, high: ({ high }) => high },
  },
  {
    key: 'groups',
    table: { title: 'By groups', format: 'interval', value: row => row.byGroups, only: 'GROUPS', textOnly: true },
    csv: { lowByGroups: row => row.byGroups?.low ?? null, highByGroups: row => row.byGroups?.high ?? null },
  },
  {
    key: 'correct',
    table: { title: 'Correct', format: 'fraction', value: row => row, spare: true },
    csv: { correct: ({ correct }) => correct, total: ({ total }) => total },
  },
  {
    key: 'training',
    table: {
      title: 'Training',
      words:
        'Accuracy on the training images as they are, at the epoch that counts; in the curves it is the mean over an epoch while weights moved, with dropout and augmentation',
      format: 'share',
      value: row => row.trainAccuracy,
      ofSeeds: ({ means }) => means.trainAccuracy,
    },
    csv: { trainAccuracy: row => row.trainAccuracy },
  },
  {
    key: 'gap',
    table: {
      title: 'Gap',
      words: 'Training less validation accuracy, in points',
      format: 'points',
      value: ({ gap }) => gap,
      ofSeeds: ({ means }) => means.gap,
      alertAbove: 0.1, // the network has learnt its images by heart
    },
    csv: { gap: ({ gap }) => gap },
  },
  {
    key: 'balanced',
    table: {
      title: 'Balanced',
      format: 'share',
      value: row => row.balancedAccuracy,
      ofSeeds: ({ means }) => means.balancedAccuracy,
      only: 'UNEQUAL_CLASSES',
    },
    csv: { balancedAccuracy: row => row.balancedAccuracy },
    csvBefore: 'training',
  },
  {
    key: 'epoch',
    table: {
      title: 'Epoch',
      words: 'The one that counts, of those that the run was to have',
      format: 'epoch',
      value: ({ epoch }) => epoch,
      ofSeeds: ({ rows }) => rows[0]?.epoch ?? null,
    },
    csv: { epoch: ({ epoch }) => epoch },
  },
  {
    key: 'leaks',
    csv: {
      leakedImages: row => row.withoutLeaks?.images ?? null,
      accuracyWithoutLeaks: row => row.withoutLeaks?.accuracy ?? null,
    },
  },
  {
    key: 'parameters',
    table: {
      title: 'Parameters',
      format: 'count',
      value: ({ run }) => run.parameterCount,
      ofSeeds: ({ rows }) => rows[0]?.run.parameterCount ?? null,
      spare: true,
    },
    csv: {
      parameters: ({ run }) => run.parameterCount,
      trainableParameters: ({ run }) => run.trainableParameterCount,
    },
  },
  {
    key: 'time',
    table: {
      title: 'Time',
      words: 'What the epochs took, evaluation included; preparing and waiting are not',
      format: 'duration',
      value: ({ run }) => run.trainingSeconds,
      ofSeeds: ({ means }) => means.trainingSeconds,
      spare: 'UNEQUAL_CLASSES',
    },
    csv: { trainingSeconds: ({ run }) => run.trainingSeconds },
  },
  {
    key: 'rate',
    table: {
      title: 'Images/s',
      format: 'rate',
      value: ({ run }) => run.imagesPerSecond,
      ofSeeds: ({ means }) => means.imagesPerSecond,
      spare: true,
    },
    csv: { imagesPerSecond: ({ run }) => run.imagesPerSecond },
  },
  {
    key: 'seeds',
    csv: {
      meanOfSeeds: (_row, { mean }) => mean,
      standardDeviationOfSeeds: (_row, { standardDeviation }) => standardDeviation,
    },
  },
];

/** The columns of a table in which these conditions hold. */
export const tableColumns = (conditions: readonly Condition[]): SummaryTableColumn[] =>
  summaryColumns.flatMap(({ key, table }) =>
    table && (!table.only || conditions.includes(table.only)) ? [{ key, ...table }] : [],
  );

/** Null where the value is not known. */
export function written<Name extends Format>(
  { format, value }: Pick<TableColumn<Name>, 'format' | 'value'>,
  row: SummaryRow,
  formats: Formats,
): string | null {
  const known = value(row);
  return known === null ? null : formats[format](known);
}
