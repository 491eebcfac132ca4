import type { Readable } from 'node:stream';
import { notifyOfRun } from '../events/events.ts';
import type { Artifact } from '../generated/prisma/client.ts';
import type { Scope } from '../scope.ts';
import { ClaimLost } from './claim.ts';
import type { Entry } from './entry.ts';
import { type FileName, fileEntry } from './file.ts';
import type { HeldRun } from './heldRun.ts';
import { admit, keepAdmitted, type Writer } from './writer.ts';

type Needed = Pick<Scope, 'actor' | 'database' | 'storage' | 'removals' | 'env'>;

/** Records everything that trainers, programs and people write to a run. Nothing else writes the results of a training. */
export class RecordingService {
  readonly #scope: Needed;

  constructor(scope: Needed) {
    this.#scope = scope;
  }

  /** Returns the writer for a request without a claim, which is the actor of the request. */
  asActor(runId: string): Writer {
    return { by: 'ACTOR', actor: this.#scope.actor, runId };
  }

  /** Admits the writer, writes the entry and notifies subscribers in one transaction. Repeating it has no effect. */
  async record<Result>(writer: Writer, entry: Entry<Result>): Promise<Result> {
    const { database, env } = this.#scope;
    return database.$transaction(async tx => {
      await entry.prepare?.(tx);
      let run: HeldRun;
      try {
        run = await admit(tx, writer, entry.keys);
      } catch (error) {
        // Only now, because the same report may have been on its way at once, and admitting waited until it was recorded.
        const before = error instanceof ClaimLost ? ((await entry.recordedBefore?.(tx, writer)) ?? null) : null;
        if (before === null) throw error;
        return before;
      }
      const result = await entry.write(tx, run);
      await keepAdmitted(tx, writer, env.claim);
      if (entry.change) await notifyOfRun(tx, run, entry.change);
      return result;
    });
  }

  /**
   * Records a file. The row is written after the bytes are in storage, so the writer is admitted twice: before the bytes are
   * received, and when the row is written. A file with the same name is replaced.
   */
  async receive(writer: Writer, named: FileName, bytes: Readable): Promise<Artifact> {
    const { database, storage, removals, env } = this.#scope;
    await database.$transaction(async tx => {
      await admit(tx, writer);
      await keepAdmitted(tx, writer, env.claim);
    });
    await using blob = await storage.receive(bytes);
    try {
      const { artifact, replaced } = await this.record(writer, fileEntry(named, blob));
      if (replaced !== null && replaced !== blob.sha256) removals.letGo([replaced]);
      return artifact;
    } catch (error) {
      removals.letGo([blob.sha256]);
      throw error;
    }
  }
}
