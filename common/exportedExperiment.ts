import type { ExportedArchitecture } from './summaryRow.ts';

// An experiment's numbers as GraphQL returns them, for the command line and for downloads. Shares are 0 to 1.

export interface ExportedExperiment {
  verdict: string;
  summaryNote: string;
  chance?: { part: string; className: string; accuracy: number; correct: number; total: number } | null;
  summaryByArchitecture: ExportedArchitecture[];
  grouping: { groups?: number | null; sentence: string };
  comparisons: ExportedComparison[];
  leakage: { sentence: string } | null;
  insights: { sentence: string }[];
}

export interface Tested {
  pValue: number;
  pValueAdjusted: number;
  shown: boolean;
}

export interface ExportedComparison extends Tested {
  a: { id: string };
  b: { id: string };
  part: string;
  total: number;
  bothRight: number;
  onlyARight: number;
  onlyBRight: number;
  neitherRight: number;
  speaksOf: string;
  sentence: string;
  byGroups: (Tested & { low: number; high: number }) | null;
  seeds:
    | (Tested & { test: string; meanOfA: number; meanOfB: number; statistic: number; degreesOfFreedom: number })
    | null;
}
