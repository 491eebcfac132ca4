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

const byNumber = (direction: 'asc' | 'desc'): Order => ({
  orderBy: [{ number: direction }],
  placeOf: ({ number }) => [number],
  after(cursor) {
    const [number] = decodeCursor(cursor, 1) ?? [];
    return { number: direction === 'asc' ? { gt: Number(number) } : { lt: Number(number) } };
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
      const [accuracy, number] = decodeCursor(cursor, 2) ?? [];
      const older = { number: { lt: Number(number) } };
      if (accuracy === null) return { bestAccuracy: null, ...older };
      const bestAccuracy = Number(accuracy);
      return { OR: [{ bestAccuracy: { lt: bestAccuracy } }, { bestAccuracy, ...older }, { bestAccuracy: null }] };
    },
  },
  /** As trainers take them. */
  [RunOrder.QUEUE_ORDER]: {
    orderBy: [{ queuedAt: 'asc' }, { number: 'asc' }],
    placeOf: ({ queuedAt, number }) => [queuedAt.getTime(), number],
    after(cursor) {
      const [time, number] = decodeCursor(cursor, 2) ?? [];
      const queuedAt = new Date(Number(time));
      return { OR: [{ queuedAt: { gt: queuedAt } }, { queuedAt, number: { gt: Number(number) } }] };
    },
  },
};
