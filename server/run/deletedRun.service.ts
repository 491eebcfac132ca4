import { transactionTime } from '../database/transactionTime.ts';
import type { Run } from '../generated/prisma/client.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { announce } from './announce.ts';
import { RunNotDeleted, RunStillRunning } from './run.errors.ts';
import type { RunService } from './run.service.ts';

/** The length of the longest page of a list. */
const MOST_AT_ONCE = 500;

/** A run with many epochs has millions of rows, and removing them takes time. */
const REMOVAL_TIMEOUT_MS = 600_000;

type Needed = Pick<Scope, 'database' | 'removals'>;

/** Deletes runs in two steps: a deleted run is hidden and can be restored; deleting it for good removes its rows and files. */
export class DeletedRunService {
  readonly #scope: Needed;
  readonly #runs: RunService;

  constructor(scope: Needed, { runs }: { runs: RunService }) {
    this.#scope = scope;
    this.#runs = runs;
  }

  /** Deletes all of the runs or none. A queued run keeps its place in the queue, but no trainer takes it until it is restored. */
  async delete(names: readonly string[]): Promise<Run[]> {
    const ids = await this.#idsOf(names);
    return this.#scope.database.$transaction(async tx => {
      const data = { deletedAt: await transactionTime(tx) };
      const deleted = await tx.run.updateManyAndReturn({
        where: { id: { in: ids }, status: { not: 'RUNNING' }, deletedAt: null },
        data,
      });
      // This finds runs that a trainer has just claimed too, because the update above waited for their locks.
      const running = await tx.run.findMany({
        where: { id: { in: ids }, status: 'RUNNING' },
        orderBy: { number: 'asc' },
      });
      if (running.length > 0) throw new RunStillRunning(running.map(({ number }) => number));
      for (const run of deleted) await announce(tx, run);
      return tx.run.findMany({ where: { id: { in: ids } }, orderBy: { number: 'asc' } });
    });
  }

  async restore(names: readonly string[]): Promise<Run[]> {
    const ids = await this.#idsOf(names);
    return this.#scope.database.$transaction(async tx => {
      const restored = await tx.run.updateManyAndReturn({
        where: { id: { in: ids }, deletedAt: { not: null } },
        data: { deletedAt: null },
      });
      for (const run of restored) await announce(tx, run);
      return tx.run.findMany({ where: { id: { in: ids } }, orderBy: { number: 'asc' } });
    });
  }

  /** Removes the rows of all the runs or of none, in one transaction, and afterwards the files that nothing else refers to. */
  async deleteForGood(names: readonly string[]): Promise<string[]> {
    const ids = await this.#idsOf(names);
    const { database, removals } = this.#scope;
    const files = await database.$transaction(
      async tx => {
        const kept = await tx.run.findMany({ where: { id: { in: ids }, deletedAt: null }, orderBy: { number: 'asc' } });
        if (kept.length > 0) throw new RunNotDeleted(kept.map(({ number }) => number));
        const artifacts = await tx.artifact.findMany({
          where: { runId: { in: ids } },
          distinct: 'sha256',
          select: { sha256: true },
        });
        const removed = await tx.run.findMany({ where: { id: { in: ids } } });
        // The condition keeps runs that were restored after the check above.
        await tx.run.deleteMany({ where: { id: { in: ids }, deletedAt: { not: null } } });
        for (const run of removed) await announce(tx, run);
        return artifacts.map(({ sha256 }) => sha256);
      },
      { timeout: REMOVAL_TIMEOUT_MS },
    );
    removals.letGo(files);
    return ids;
  }

  async #idsOf(names: readonly string[]): Promise<string[]> {
    if (names.length > MOST_AT_ONCE)
      throw new InvalidInput(`${names.length} runs were given, but at most ${MOST_AT_ONCE} can be changed at once.`);
    const runs = await Promise.all(names.map(async name => ({ name, run: await this.#runs.find(name) })));
    const unknown = runs.filter(({ run }) => run === null);
    if (unknown[0]) throw new NotFound('run', unknown[0].name);
    return runs.flatMap(({ run }) => (run ? [run.id] : []));
  }
}
