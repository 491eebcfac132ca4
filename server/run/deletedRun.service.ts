import { transactionTime } from '../database/transactionTime.ts';
import type { Run } from '../generated/prisma/client.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { announce } from './announce.ts';
import { RunNotDeleted, RunStillRunning } from './run.errors.ts';
import type { RunService } from './run.service.ts';

/** As many as a page of a list has. */
const MOST_AT_ONCE = 500;

/** A run of many epochs has millions of rows, which take their time. */
const REMOVAL_TIMEOUT_MS = 600_000;

type Needed = Pick<Scope, 'database' | 'removals'>;

/** Runs leave in two steps: deleted they are out of sight and can be restored; deleted for good their rows and files go. */
export class DeletedRunService {
  readonly #scope: Needed;
  readonly #runs: RunService;

  constructor(scope: Needed, { runs }: { runs: RunService }) {
    this.#scope = scope;
    this.#runs = runs;
  }

  /** All or none. A queued one keeps its place, in which nobody takes it before it is restored. */
  async delete(names: readonly string[]): Promise<Run[]> {
    const ids = await this.#idsOf(names);
    return this.#scope.database.$transaction(async tx => {
      const data = { deletedAt: await transactionTime(tx) };
      const deleted = await tx.run.updateManyAndReturn({
        where: { id: { in: ids }, status: { not: 'RUNNING' }, deletedAt: null },
        data,
      });
      // One that a trainer took meanwhile is among them: the statement before has waited for it.
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

  /** Their rows in one transaction, all or none; then the files that nothing else refers to. */
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
        // Restored since the look above, it stays.
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
      throw new InvalidInput(`These are ${names.length} runs: name at most ${MOST_AT_ONCE}.`);
    const runs = await Promise.all(names.map(async name => ({ name, run: await this.#runs.find(name) })));
    const unknown = runs.filter(({ run }) => run === null);
    if (unknown[0]) throw new NotFound('run', unknown[0].name);
    return runs.flatMap(({ run }) => (run ? [run.id] : []));
  }
}
