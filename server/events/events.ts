import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Transaction } from '../database/database.ts';
import { EVENTS_CLIENT } from '../database/eventsClient.ts';
import type { Run } from '../generated/prisma/client.ts';
import { StartupError } from '../ground/errors.ts';
import type { Log } from '../ground/log.ts';
import { type Event, type RunChange, readEvent } from './event.ts';

const CHANNEL = 'quintet';

/** The first and the longest wait before reconnecting. The wait doubles after each failed attempt. */
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/** A query now and then notices if a firewall has dropped the connection. */
const KEEP_ALIVE_MS = 30_000;

/** A connection that drops packets silently gives no error for minutes, so an unanswered query counts as a lost connection. */
const ANSWER_TIMEOUT_MS = 10_000;

type Listener = (event: Event | 'missed') => void;

/** Announces a change when, and only when, the transaction commits. */
export async function notify(tx: Transaction, event: Event): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`;
}

/** Announces a change of a run to subscribers of the run and of its experiment. */
export const notifyOfRun = (
  tx: Transaction,
  { id, experimentId, attempt }: Pick<Run, 'id' | 'experimentId' | 'attempt'>,
  change: RunChange,
): Promise<void> => notify(tx, { kind: 'run', id, experimentId, attempt, ...change });

/**
 * Passes on the events that any server announces. Notifications make things faster, never correct: events are lost while the
 * connection is down, so listeners get 'missed' once it is back and read the state again.
 */
export class Events {
  readonly #url: string;
  readonly #log: Log;
  readonly #listeners = new Set<Listener>();
  #client: pg.Client | null = null;
  #keepAlive: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string, log: Log) {
    this.#url = url;
    this.#log = log;
  }

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: EVENTS_CLIENT,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
    });
    client.on('error', () => {}); // The 'end' event follows and reconnects.
    client.on(
      'notification',
      ({ channel, payload }) => channel === CHANNEL && payload && this.#tell(readEvent(payload)),
    );
    await client.connect();
    try {
      await client.query(`listen ${CHANNEL}`);
      await checkDelivery(client, this.#url);
    } catch (error) {
      await client.end();
      throw error;
    }
    client.once('end', () => this.#lost());
    if (this.#stopped) return client.end(); // stopped while it was connecting
    this.#client = client;
    this.#keepAlive = setInterval(() => client.query('select 1').catch(() => client.end()), KEEP_ALIVE_MS);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#keepAlive);
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  /** Calls the listener for each event until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: Event | 'missed'): void {
    for (const listener of this.#listeners) listener(event);
  }

  #lost(): void {
    clearInterval(this.#keepAlive);
    this.#client = null;
    if (this.#stopped) return;
    this.#log.warn('Lost the database connection for live updates. Reconnecting; pages catch up afterwards.');
    this.#retryIn(FIRST_RETRY_MS);
  }

  #retryIn(wait: number): void {
    this.#retry = setTimeout(async () => {
      try {
        await this.start();
        this.#log.info('Restored the database connection for live updates.');
        this.#tell('missed');
      } catch {
        if (!this.#stopped) this.#retryIn(Math.min(2 * wait, LAST_RETRY_MS));
      }
    }, wait);
  }
}

/**
 * Sends itself a notification over a second connection. A pooler that lends connections for single transactions accepts LISTEN
 * but drops notifications, so that pages would never update, without any error.
 */
async function checkDelivery(listener: pg.Client, url: string): Promise<void> {
  const probe = `quintet_probe_${randomBytes(8).toString('hex')}`;
  const timer = new AbortController();
  const arrived = new Promise<true>(resolve =>
    listener.on('notification', ({ channel }) => channel === probe && resolve(true)),
  );
  await listener.query(`listen ${probe}`);
  const sender = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_TIMEOUT_MS });
  sender.on('error', () => {}); // The query fails.
  await sender.connect();
  await sender.query(`notify ${probe}`).finally(() => sender.end());
  const late = wait(ANSWER_TIMEOUT_MS, false, { signal: timer.signal }).catch(() => false);
  const delivered = await Promise.race([arrived, late]);
  timer.abort();
  if (!delivered)
    throw new StartupError(
      'The database delivers no notifications, without which pages would not update. DATABASE_URL probably leads to a connection ' +
        'pooler in transaction mode (PgBouncer, for example). Set it to the address of PostgreSQL itself, or use session mode.',
    );
  await listener.query(`unlisten ${probe}`);
}
