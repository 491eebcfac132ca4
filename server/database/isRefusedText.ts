import { Prisma } from '../generated/prisma/client.ts';

/** Postgres' text holds every character but NUL: plain (22021) or in JSON (22P05). */
const CODES = ['22021', '22P05'];

/** Whether the database refused a text for a character that it cannot hold. Texts come from clients alone. */
export function isRefusedText(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: string } } };
  return CODES.includes(driverAdapterError?.cause?.originalCode ?? '');
}
