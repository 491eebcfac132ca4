import type { Transaction } from '../database/database.ts';
import type { RunChange } from '../events/event.ts';
import type { HeldRun } from './heldRun.ts';
import type { Writer } from './writer.ts';

/** Something to record for a run: how it is written, and which change is announced to subscribers. */
export interface Entry<Result> {
  /** Null if there is nothing to announce. */
  readonly change: RunChange | null;
  /** The metric keys that it writes. Some keys are reserved for the trainer of the run. */
  readonly keys?: readonly string[];
  /** Called before the run's row is locked, for a lock that has to be taken first. */
  prepare?(tx: Transaction): Promise<unknown>;
  /** Called if the claim is no longer held. Returns the earlier result if the writer has recorded the same entry before, else null. */
  recordedBefore?(tx: Transaction, writer: Writer): Promise<Result | null>;
  write(tx: Transaction, run: HeldRun): Promise<Result>;
}
