import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type Database = PrismaClient;

/** What a statement runs on: the database, or the transaction that it belongs to. */
export type Transaction = Prisma.TransactionClient;

/** Connections of one server. Postgres allows 100 in all unless told otherwise; several servers share them. */
const POOL_SIZE = 20;

/** A database that does not take the connection within this time counts as away. */
const CONNECT_TIMEOUT_MS = 5_000;

export const openDatabase = (url: string): Database =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: CONNECT_TIMEOUT_MS }),
  });
