import { ArchitectureService } from './architecture/architecture.service.ts';
import type { Database } from './database/database.ts';
import type { Env } from './env.ts';
import type { Events } from './events/events.ts';
import type { Log } from './log.ts';
import type { Storage } from './storage/storage.ts';

/** What services are made of. */
export interface Resources {
  readonly env: Env;
  readonly database: Database;
  readonly events: Events;
  readonly storage: Storage;
  readonly log: Log;
}

/** What resolvers and routers get: the services, and the announcements for subscriptions. */
export interface Context extends Services {
  readonly events: Events;
}

/** Add a noun's service here … */
export interface Services {
  readonly architectures: ArchitectureService;
}

/** … and here. */
export function createServices({ database }: Resources): Services {
  return {
    architectures: new ArchitectureService(database),
  };
}
