import type { Transaction } from '../database/database.ts';
import type { Headline, Run } from '../generated/prisma/client.ts';

/** Epochs of a run's present attempt that count for something; null while the metric is missing. */
export interface Epochs {
  /** Highest validation accuracy, the earliest of equals. */
  bestAccuracy: number | null;
  /** Lowest validation loss, the earliest of equals. */
  lowestLoss: number | null;
  last: number | null;
}

export async function readEpochs(tx: Transaction, run: Pick<Run, 'id' | 'attempt'>): Promise<Epochs> {
  const [epochs] = await tx.$queryRaw<Epochs[]>`
    with epochs as (
      select key, step, value from metrics
      where run_id = ${run.id}::uuid and attempt = ${run.attempt}::int and key in ('val_accuracy', 'val_loss')
    )
    select
      (select step from epochs where key = 'val_accuracy' order by value = 'NaN', value desc, step limit 1) as "bestAccuracy",
      (select step from epochs where key = 'val_loss' order by value = 'NaN', value, step limit 1) as "lowestLoss",
      (select max(step) from epochs) as last`;
  return epochs ?? { bestAccuracy: null, lowestLoss: null, last: null };
}

export function headlineEpoch(headline: Headline, { bestAccuracy, lowestLoss, last }: Epochs): number | null {
  return { BEST_ACCURACY: bestAccuracy, LOWEST_LOSS: lowestLoss, LAST: last }[headline];
}
