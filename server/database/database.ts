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

/**
 * Prisma's adapter writes instants without a zone and drops the zone of those it reads, so both are right only in a session whose
 * time zone is UTC. Postgres takes a session's zone from its configuration, its database or its role, and initdb writes the
 * machine's zone there. The adapter also reads dates in the ISO style only, and numbers must keep every digit. A statement per
 * connection, unlike a startup parameter, also passes poolers.
 */
const SESSION = `
  select set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO, YMD', false),
    set_config('extra_float_digits', '1', false),
    set_config('idle_in_transaction_session_timeout', '${SILENT_TRANSACTION_MS}', false),
    set_config('lock_timeout', '${LOCK_TIMEOUT_MS}', false)`;

export const openDatabase = (url: string): Database =>
  new PrismaClient({
    transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS },
    adapter: new PrismaPg({
      connectionString: url,
      max: POOL_SIZE,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      onConnect: client => client.query(SESSION),
    }),
  });
