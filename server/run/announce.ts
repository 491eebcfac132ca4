import type { Transaction } from '../database/database.ts';
import { notifyOfRun } from '../events/events.ts';
import type { Run } from '../generated/prisma/client.ts';

/** Tells the run's page, its experiment's page and every list that the run's status changed. */
export const announce = (tx: Transaction, run: Pick<Run, 'id' | 'experimentId' | 'attempt'>): Promise<void> =>
  notifyOfRun(tx, run, { change: 'status' });
