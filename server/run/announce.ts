import type { Transaction } from '../database/database.ts';
import type { RunChange } from '../events/event.ts';
import { notify } from '../events/events.ts';
import type { Run } from '../generated/prisma/client.ts';

/** Tells subscribers what changed of a run; unless said otherwise, its status, of which every list hears as well. */
export const announce = (
  tx: Transaction,
  { id, experimentId, attempt }: Pick<Run, 'id' | 'experimentId' | 'attempt'>,
  change: RunChange = { change: 'status' },
): Promise<void> => notify(tx, { kind: 'run', id, experimentId, attempt, ...change });
