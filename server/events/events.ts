import pg from 'pg';
import type { Transaction } from '../database/database.ts';
import { EVENTS_CLIENT } from '../database/eventsClient.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Log } from '../ground/log.ts';
import type { Event, RunChange } from './event.ts';

const CHANNEL = 'quintet';

/** Waits before a lost connection is tried again: doubled each time, from the first to the last. */
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/** A firewall that forgets the connection would go unnoticed without a question now and then. */
const KEEP_ALIVE_MS = 30_000;

/** One that swallows what is sent gives no error for many minutes: what is not answered by then counts as lost. */
const ANSWER_TIMEOUT_MS = 10_000;

type Listener = (event: Event | 'missed') => void;

/** Announces a change when, and only when, the transaction commits. */
export async function notify(tx: Transaction, event: Event): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`;
}

/** The same for a change of a run, of which its experiment's page hears as well. */
export const notifyOfRun = (
  tx: Transaction,
  { id, experimentId, attempt }: Pick<Run, 'id' | 'experimentId' | 'attempt'>,
  change: RunChange,
): Promise<void> => notify(tx, { kind: 'run', id, experimentId, attempt, ...change });

/**
 * Hands on what any server announces. A notification is haste, never correctness: what happens while the connection is
 * away is lost, so listeners are told 'missed' afterwards and read the state again.
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
    client.on('error', () => {}); // 'end' follows, and is where it is dealt with.
    client.on('notification', ({ payload }) => payload && this.#tell(JSON.parse(payload)));
    await client.connect();
    await client.query(`listen ${CHANNEL}`).catch(async error => {
      await client.end();
      throw error;
    });
    client.once('end', () => this.#lost());
    this.#client = client;
    this.#keepAlive = setInterval(() => client.query('select 1').catch(() => client.end()), KEEP_ALIVE_MS);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#keepAlive);
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  /** Until the returned function is called. */
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
    this.#log.warn('The connection for live updates was lost; pages catch up once it is back.');
    this.#retryIn(FIRST_RETRY_MS);
  }

  #retryIn(wait: number): void {
    this.#retry = setTimeout(async () => {
      try {
        await this.start();
        this.#log.info('The connection for live updates is back.');
        this.#tell('missed');
      } catch {
        if (!this.#stopped) this.#retryIn(Math.min(2 * wait, LAST_RETRY_MS));
      }
    }, wait);
  }
}
