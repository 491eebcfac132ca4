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
export interface ExportedRow extends SummaryRow {
  part: string;
  withoutLeaks: { images: number; accuracy: number | null } | null;
  run: SummaryRow['run'] & { id: string; seed: number; status: string; trainableParameterCount: number | null };
}

export interface ExportedArchitecture {
  name: string;
  architecture: { key: string };
  mean: number;
  standardDeviation: number | null;
  rows: ExportedRow[];
}
