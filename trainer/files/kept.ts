import type { EpochMetrics } from '../run/headline.ts';

/** An epoch whose weights are kept: its number, its metrics, and the weights of the head. */
export type Kept = { epoch: number; metrics: EpochMetrics; weights: readonly Float32Array[] };
