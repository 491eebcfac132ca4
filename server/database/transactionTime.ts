import type { Transaction } from './database.ts';

/**
 * Returns when the transaction began, rounded to milliseconds like the columns. It uses the database's clock, which is the only
 * clock that several servers share.
 */
export async function transactionTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`select now()::timestamptz(3) as now`;
  return row.now;
}
