import { z } from 'zod';
import { type CursorPlace, decodeCursor } from '../connection/connection.ts';
import type { Prisma, Run } from '../generated/prisma/client.ts';

export enum RunOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  BEST_ACCURACY_FIRST = 'BEST_ACCURACY_FIRST',
  QUEUE_ORDER = 'QUEUE_ORDER',
}

interface Order {
  orderBy: Prisma.RunOrderByWithRelationInput[];
  placeOf(run: Run): CursorPlace;
  /** What comes after a place. Ends in the run's number, so no two runs share a place. */
  after(cursor: string): Prisma.RunWhereInput;
}

/** The database's integer. */
const number = z.int32();
/** What JavaScript's dates hold, in milliseconds. */
const time = z.int().min(-8.64e15).max(8.64e15);

const byNumber = (direction: 'asc' | 'desc'): Order => ({
  orderBy: [{ number: direction }],
  placeOf: ({ number }) => [number],
  after(cursor) {
    const [place] = decodeCursor(cursor, z.tuple([number]));
    return { number: direction === 'asc' ? { gt: place } : { lt: place } };
  },
});

export const ORDERS: Record<RunOrder, Order> = {
  [RunOrder.NEWEST_FIRST]: byNumber('desc'),
  [RunOrder.OLDEST_FIRST]: byNumber('asc'),
  /** Runs without an accuracy come last. */
  [RunOrder.BEST_ACCURACY_FIRST]: {
    orderBy: [{ bestAccuracy: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
    placeOf: ({ bestAccuracy, number }) => [bestAccuracy, number],
    after(cursor) {
      const [bestAccuracy, place] = decodeCursor(cursor, z.tuple([z.number().nullable(), number]));
      const older = { number: { lt: place } };
      if (bestAccuracy === null) return { bestAccuracy, ...older };
      return { OR: [{ bestAccuracy: { lt: bestAccuracy } }, { bestAccuracy, ...older }, { bestAccuracy: null }] };
    },
  },
  /** As trainers take them. */
  [RunOrder.QUEUE_ORDER]: {
    orderBy: [{ queuedAt: 'asc' }, { number: 'asc' }],
    placeOf: ({ queuedAt, number }) => [queuedAt.getTime(), number],
    after(cursor) {
      const [queued, place] = decodeCursor(cursor, z.tuple([time, number]));
      const queuedAt = new Date(queued);
      return { OR: [{ queuedAt: { gt: queuedAt } }, { queuedAt, number: { gt: place } }] };
    },
  },
};
