import type { Transaction } from '../database/database.ts';
import { notify } from '../events/events.ts';
import type { Run } from '../generated/prisma/client.ts';

/** Notifies the page of the run, the page of its experiment and every list that the status of the run has changed. */
export const announce = (tx: Transaction, { id, experimentId }: Pick<Run, 'id' | 'experimentId'>): Promise<void> =>
  notify(tx, { kind: 'run', id, experimentId, change: 'status' });
