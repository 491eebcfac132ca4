import type { z } from 'zod';
import { InvalidInput } from '../ground/errors.ts';

/** The largest page size. */
const LARGEST_PAGE = 500;

export interface Page<Row> {
  nodes: Row[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  totalCount: number;
}

/**
 * Makes a page with keyset pagination. `rows` are the rows after the cursor, with one more than requested if there are more.
 * A cursor contains the values that its row is ordered by, so rows that are added or removed elsewhere cause no gaps.
 */
export function toPage<Row>(
  rows: Row[],
  first: number,
  totalCount: number,
  placeOf: (row: Row) => CursorPlace,
): Page<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { endCursor: last === undefined ? null : encodeCursor(placeOf(last)), hasNextPage: rows.length > first },
    totalCount,
  };
}

/** Returns how many rows to read for a page of `first` rows, and refuses an invalid page size. */
export function rowsFor(first: number): number {
  if (first < 0 || first > LARGEST_PAGE)
    throw new InvalidInput(`first is ${first}, but must be from 0 to ${LARGEST_PAGE}.`);
  return first + 1;
}

/** The values that a row is ordered by. */
export type CursorPlace = readonly (string | number | null)[];

const encodeCursor = (place: CursorPlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Decodes a cursor, and refuses one that was made for a different list or order. */
export function decodeCursor<Place extends CursorPlace>(cursor: string, places: z.ZodType<Place>): Place {
  const { data } = places.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (data) return data;
  throw new InvalidInput(
    '`after` is not a cursor of this list and order. Pass the endCursor of the previous page unchanged.',
  );
}

/** Returns undefined if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
