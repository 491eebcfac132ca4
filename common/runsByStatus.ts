/** The order of statuses: active runs first, ended ones last. */
const ORDER = ['RUNNING', 'QUEUED', 'FAILED', 'CANCELLED', 'COMPLETED'] as const;

/** `1 running, 3 queued, 1 completed` */
export const runsByStatus = (runs: readonly { status: (typeof ORDER)[number] }[]): string =>
  ORDER.map(status => ({ status, count: runs.filter(run => run.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status.toLowerCase()}`)
    .join(', ');
