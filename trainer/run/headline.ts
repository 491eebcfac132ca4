import type { Headline } from '../graphql/graphql.ts';

/** An epoch's numbers, the four under Keras' names; `seconds` is what it took, evaluation included. */
export type EpochMetrics = { loss: number; accuracy: number; val_loss: number; val_accuracy: number; seconds: number };

/** Whether an epoch takes the place of the one that counted until now; of equals the earliest stays. */
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
