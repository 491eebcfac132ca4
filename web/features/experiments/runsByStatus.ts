import type { RunStatus } from '../../graphql/graphql';

/** What is going on stands before what is over. */
const order: RunStatus[] = ['RUNNING', 'QUEUED', 'FAILED', 'CANCELLED', 'COMPLETED'];

/** `1 running, 3 queued, 1 completed` */
export function runsByStatus(runs: { status: RunStatus }[]) {
  return order
    .map(status => ({ status, count: runs.filter(run => run.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status.toLowerCase()}`)
    .join(', ');
}
