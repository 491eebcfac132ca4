import type { Database } from './database/database.ts';
import type { Env } from './env.ts';
import type { Events } from './events/events.ts';
import type { Log } from './ground/log.ts';
import type { Removals } from './storage/removals.ts';
import type { Storage } from './storage/storage.ts';

/** The resources of the server that services depend on. */
export interface Resources {
  readonly env: Env;
  readonly database: Database;
  readonly events: Events;
  readonly storage: Storage;
  readonly removals: Removals;
  readonly log: Log;
}
