import type { Transaction } from '../database/database.ts';
import { notify } from '../events/events.ts';
import type { Run } from '../generated/prisma/client.ts';

/** Tells the run's page, its experiment's page and every list that the run's status changed. */
export const announce = (tx: Transaction, { id, experimentId }: Pick<Run, 'id' | 'experimentId'>): Promise<void> =>
  notify(tx, { kind: 'run', id, experimentId, change: 'status' });
