import type { z } from 'zod';
import { InvalidInput } from '../ground/errors.ts';

/** More than this at once is a download, not a page. */
const LARGEST_PAGE = 500;

export interface Page<Row> {
  nodes: Row[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  totalCount: number;
}

/**
 * One page by keyset: `rows` are those after the cursor, one more than asked for where there are more.
 * The cursor names the last row's place in the order, so rows that come or go elsewhere open no gap.
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

/** How many rows to read for a page of `first`; refuses what is no size of a page. */
export function rowsFor(first: number): number {
  if (first < 0 || first > LARGEST_PAGE) throw new InvalidInput(`first is ${first}: ask for 0 to ${LARGEST_PAGE}.`);
  return first + 1;
}

/** The values that a row is ordered by. */
export type CursorPlace = readonly (string | number | null)[];

const encodeCursor = (place: CursorPlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Refuses a cursor that was not made for an order of such places. */
export function decodeCursor<Place extends CursorPlace>(cursor: string, places: z.ZodType<Place>): Place {
  const { data } = places.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (data) return data;
  throw new InvalidInput('`after` is no cursor of this list and order: pass an endCursor as it came.');
}

/** Undefined for a text that is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
