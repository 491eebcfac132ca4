import type { Transaction } from './database.ts';

/** When the transaction began by the database's clock, the only one that several servers share; as columns round it. */
export async function transactionTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`select now()::timestamptz(3) as now`;
  return row.now;
}
