import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type Database = PrismaClient;

/** Runs statements, either directly on the database or in a transaction. */
export type Transaction = Prisma.TransactionClient;

/** The number of connections of one server. By default, Postgres allows 100 in total, which several servers may share. */
const POOL_SIZE = 20;

/** A database that does not accept a connection within this time counts as unavailable. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Long enough that a burst of reports waits for a connection instead of failing, and that many predictions can be written. */
const TRANSACTION_WAIT_MS = 10_000;
const TRANSACTION_TIMEOUT_MS = 30_000;

/**
 * Postgres ends a transaction whose server has said nothing for this long, because the server was frozen or its machine is
 * gone. Its locks would otherwise block every other server for hours. A server that computes between statements is faster.
 */
const SILENT_TRANSACTION_MS = 15_000;

/** Prisma cannot end a statement that waits for a lock, and the connections of the pool would run out. */
const LOCK_TIMEOUT_MS = TRANSACTION_TIMEOUT_MS;

export const openDatabase = (url: string): Database =>
  new PrismaClient({
    transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS },
    adapter: new PrismaPg({
      connectionString: url,
      max: POOL_SIZE,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      // Set by a statement, because poolers in front of Postgres refuse them as parameters of a connection.
      onConnect: async client => {
        await client.query(
          `set idle_in_transaction_session_timeout = ${SILENT_TRANSACTION_MS}; set lock_timeout = ${LOCK_TIMEOUT_MS}`,
        );
      },
    }),
  });
