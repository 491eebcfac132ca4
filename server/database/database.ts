import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type Database = PrismaClient;

/** What a statement runs on: the database, or the transaction that it belongs to. */
export type Transaction = Prisma.TransactionClient;

/** Connections of one server. Postgres allows 100 in all unless told otherwise; several servers share them. */
const POOL_SIZE = 20;

/** A database that does not take the connection within this time counts as away. */
const CONNECT_TIMEOUT_MS = 5_000;

/** A burst of reports waits for a connection rather than fails; an epoch of many predictions takes a moment to write. */
const TRANSACTION_WAIT_MS = 10_000;
const TRANSACTION_TIMEOUT_MS = 30_000;

export const openDatabase = (url: string): Database =>
  new PrismaClient({
    transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS },
    adapter: new PrismaPg({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: CONNECT_TIMEOUT_MS }),
  });
