/** Active runs come before finished ones. */
const ORDER = ['RUNNING', 'QUEUED', 'FAILED', 'CANCELLED', 'COMPLETED'] as const;

/** Counts runs by status, such as `1 running, 3 queued, 1 completed`. */
export const runsByStatus = (runs: readonly { status: (typeof ORDER)[number] }[]): string =>
  ORDER.map(status => ({ status, count: runs.filter(run => run.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status.toLowerCase()}`)
    .join(', ');
