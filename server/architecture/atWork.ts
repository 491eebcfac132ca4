import type { Database } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Choices } from './choices.ts';

/** What a trainer can be asked for: architectures by their keys, and of those whose settings are limited, the values. */
export interface Abilities {
  architectureKeys: string[];
  choices: Record<string, Choices | undefined>;
}

/** Of `trainers`: those that have not said goodbye and were seen within a lease's length, by the database's clock. */
export const atWork = (leaseSeconds: number): Prisma.Sql =>
  Prisma.sql`retired_at is null and last_seen_at > now() - ${leaseSeconds}::float8 * interval '1 second'`;

/** Of each trainer at work, in the order in which they came. */
export const abilitiesAtWork = (database: Database, leaseSeconds: number): Promise<Abilities[]> =>
  database.$queryRaw<Abilities[]>`
    select architecture_keys as "architectureKeys", choices from trainers where ${atWork(leaseSeconds)}
    order by registered_at, id`;
