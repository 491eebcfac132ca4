import type { Headline } from '../graphql/graphql.ts';

/** An epoch's metrics, by Keras' names. `seconds` is the epoch's duration, including evaluation. */
export type EpochMetrics = { loss: number; accuracy: number; val_loss: number; val_accuracy: number; seconds: number };

/** Returns whether an epoch replaces the best epoch so far. On a tie, the earlier epoch stays. */
export function counts(rule: Headline, candidate: EpochMetrics, incumbent: EpochMetrics | undefined): boolean {
  if (!incumbent) return true;
  switch (rule) {
    case 'BEST_ACCURACY':
      return candidate.val_accuracy > incumbent.val_accuracy;
    case 'LOWEST_LOSS':
      return candidate.val_loss < incumbent.val_loss;
    case 'LAST':
      return true;
  }
}
