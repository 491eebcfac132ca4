import { isId } from '../database/isId.ts';
import { Prisma, type Run } from '../generated/prisma/client.ts';

/** The largest integer of the database. */
const GREATEST_NUMBER = 2 ** 31 - 1;

/** Wherever a client names a run, it gives either its id or its number. Returns the number, or null for any other text. */
export function numberIn(idOrNumber: string): number | null {
  const number = /^\d{1,10}$/.test(idOrNumber) ? Number(idOrNumber) : 0;
  return number > 0 && number <= GREATEST_NUMBER ? number : null;
}

/** Returns whether a client's id or number means this run. */
export const isNamed = ({ id, number }: Pick<Run, 'id' | 'number'>, idOrNumber: string): boolean =>
  id === idOrNumber.toLowerCase() || number === numberIn(idOrNumber);

/** The same as a condition on a row of `runs`. */
export function whereNamed(idOrNumber: string): Prisma.Sql {
  if (isId(idOrNumber)) return Prisma.sql`id = ${idOrNumber}::uuid`;
  const number = numberIn(idOrNumber);
  return number === null ? Prisma.sql`false` : Prisma.sql`number = ${number}::int`;
}

/** The same as a filter of Prisma, or null if no run can be meant. */
export function filterNamed(idOrNumber: string): { id: string } | { number: number } | null {
  if (isId(idOrNumber)) return { id: idOrNumber };
  const number = numberIn(idOrNumber);
  return number === null ? null : { number };
}
