import type { EpochMetrics } from '../run/headline.ts';

/** An epoch worth keeping: its number, its metrics, and the weights of the layers that train. */
export type Kept = { epoch: number; metrics: EpochMetrics; weights: readonly Float32Array[] };
