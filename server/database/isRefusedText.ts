import { Prisma } from '../generated/prisma/client.ts';

/** The error codes for a NUL character in a text (22021) or in JSON (22P05). Postgres accepts every other character. */
const CODES = ['22021', '22P05'];

/** Returns whether the database refused a text for a character that it cannot store. Such texts only come from clients. */
export function isRefusedText(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: string } } };
  return CODES.includes(driverAdapterError?.cause?.originalCode ?? '');
}
