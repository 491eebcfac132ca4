import { Prisma } from '../generated/prisma/client.ts';

/** Of `trainers`: those that have not said goodbye and were seen within a lease's length, by the database's clock. */
export const atWork = (leaseSeconds: number): Prisma.Sql =>
  Prisma.sql`retired_at is null and last_seen_at > now() - ${leaseSeconds}::float8 * interval '1 second'`;
