import type { Run } from '../generated/prisma/client.ts';

/** A run whose row is locked until the transaction ends. */
export type HeldRun = Pick<Run, 'id' | 'number' | 'attempt' | 'experimentId'>;
