export enum RunOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  BEST_ACCURACY_FIRST = 'BEST_ACCURACY_FIRST',
  QUEUE_ORDER = 'QUEUE_ORDER',
}

/** The sort expression of each order. Runs without an accuracy come last, and QUEUE_ORDER is the order in which trainers take runs. */
export const RUN_ORDERS: Record<RunOrder, string> = {
  [RunOrder.NEWEST_FIRST]: '-number',
  [RunOrder.OLDEST_FIRST]: 'number',
  [RunOrder.BEST_ACCURACY_FIRST]: '-bestAccuracy',
  [RunOrder.QUEUE_ORDER]: 'queued',
};
