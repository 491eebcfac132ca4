import type { Database } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Choices } from './choices.ts';

/** The architectures that a trainer knows, and by architecture the values it accepts for hyperparameters with an `enum`. */
export interface Abilities {
  architectureKeys: string[];
  choices: Record<string, Choices | undefined>;
}

/** The SQL condition for online trainers: not retired, and seen within the length of a lease by the database's clock. */
export const atWork = (leaseSeconds: number): Prisma.Sql =>
  Prisma.sql`retired_at is null and last_seen_at > now() - ${leaseSeconds}::float8 * interval '1 second'`;

/** Returns the abilities of every online trainer, in the order of registration. */
export const abilitiesAtWork = (database: Database, leaseSeconds: number): Promise<Abilities[]> =>
  database.$queryRaw<Abilities[]>`
    select architecture_keys as "architectureKeys", choices from trainers where ${atWork(leaseSeconds)}
    order by registered_at, id`;
