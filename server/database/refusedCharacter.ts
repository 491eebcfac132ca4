import { Prisma } from '../generated/prisma/client.ts';

const NUL = 'a NUL character';
const HALF = 'half of a surrogate pair';

/** The error codes for a character that Postgres cannot store: in a text (22021), in JSON (22P05), and in JSON for half a pair. */
const CODES: Record<string, string> = { '22021': NUL, '22P05': NUL };
const INVALID_TEXT = '22P02';

interface Cause {
  originalCode?: string;
  originalMessage?: string;
}

/** Names the character for which the database refused a text, or returns null. Such texts only come from clients. */
export function refusedCharacter(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: Cause } };
  const { originalCode = '', originalMessage = '' } = driverAdapterError?.cause ?? {};
  // JSON that the server writes is valid, except that a text may contain half of a pair.
  if (originalCode === INVALID_TEXT && originalMessage.includes('type json')) return HALF;
  return CODES[originalCode] ?? null;
}
