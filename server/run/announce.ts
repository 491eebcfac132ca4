import type { Transaction } from '../database/database.ts';
import { notifyOfRun } from '../events/events.ts';
import type { Run } from '../generated/prisma/client.ts';

/** Notifies the page of the run, the page of its experiment and every list that the status of the run has changed. */
export const announce = (tx: Transaction, run: Pick<Run, 'id' | 'experimentId' | 'attempt'>): Promise<void> =>
  notifyOfRun(tx, run, { change: 'status' });
