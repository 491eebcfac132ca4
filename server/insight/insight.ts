import type { Run } from '../generated/prisma/client.ts';

export type InsightKind =
  | 'DIVERGED'
  | 'NO_BETTER_THAN_CHANCE'
  | 'OVERFITTING'
  | 'AUGMENTATION_NARROWED_GAP'
  | 'FROZEN_BASE_NO_BETTER'
  | 'STILL_IMPROVING'
  | 'UNSTEADY'
  | 'UNEQUAL_CLASSES';

export type EvidencePlace = 'CURVES' | 'SUMMARY' | 'COMPARISONS' | 'CONFUSION_MATRIX';

/** Where readers can see an insight: in which part of the page and, for curves, at which epochs of which metric. */
export interface Evidence {
  place: EvidencePlace;
  metric: string | null;
  fromEpoch: number | null;
  toEpoch: number | null;
}

export interface Insight {
  kind: InsightKind;
  sentence: string;
  runs: Run[];
  evidence: Evidence;
  /** The number of epochs to train instead, if more might help; otherwise null. */
  suggestedEpochs: number | null;
}

export const inCurves = (metric: string, { from, to }: { from: number; to: number }): Evidence => ({
  place: 'CURVES',
  metric,
  fromEpoch: from,
  toEpoch: to,
});

export const at = (place: EvidencePlace): Evidence => ({ place, metric: null, fromEpoch: null, toEpoch: null });
