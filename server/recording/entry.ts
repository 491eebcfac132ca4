import type { Transaction } from '../database/database.ts';
import type { RunChange } from '../events/event.ts';
import type { HeldRun } from './heldRun.ts';
import type { Writer } from './writer.ts';

/** One thing to record of a run: what is written, and the change that subscribers hear of. */
export interface Entry<Result> {
  /** Null where there is nothing to tell. */
  readonly change: RunChange | null;
  /** The metric keys it writes. Some keys are reserved for the trainer of the run. */
  readonly keys?: readonly string[];
  /** Runs before the run's row is locked, for a lock that has to be taken first. */
  prepare?(tx: Transaction): Promise<unknown>;
  /** The result of the same entry if this writer has recorded it before, else null. */
  recordedBefore?(tx: Transaction, writer: Writer): Promise<Result | null>;
  write(tx: Transaction, run: HeldRun): Promise<Result>;
}
