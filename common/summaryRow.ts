/** The fields of a run's row that the columns read. Shares are 0 to 1. */
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

/** The fields of an architecture that the columns read, with means over its seeds. */
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

/** A row with the fields that only exports need. */
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
