import type { Database, Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { transactionTime } from '../database/transactionTime.ts';
import { notify } from '../events/events.ts';
import type { Prisma, Run } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import { announce, endAttempt } from '../run/run.service.ts';
import { type Claim, ClaimLost, holdClaim } from './claim.ts';

export interface Description {
  environment: Record<string, unknown>;
  parameterCount: number;
  trainableParameterCount: number;
}

export interface LogLine {
  number: number;
  at: Date;
  text: string;
}

/** What a trainer says about the run that it holds, apart from numbers and files. Each write names the claim. */
export class ClaimedRunService {
  readonly #database: Database;
  readonly #leaseSeconds: number;

  constructor({ database, env }: Pick<Resources, 'database' | 'env'>) {
    this.#database = database;
    this.#leaseSeconds = env.claim.leaseSeconds;
  }

  async describe(claim: Claim, { environment, ...counts }: Description): Promise<Run> {
    return this.#database.$transaction(async tx => {
      const { id, experimentId } = await holdClaim(tx, claim, this.#leaseSeconds);
      // Came as JSON over GraphQL.
      const data = { ...counts, environment: environment as Prisma.InputJsonObject };
      await notify(tx, { kind: 'run', id, experimentId, change: 'record' });
      return tx.run.update({ where: { id }, data });
    });
  }

  /** Lines carry the trainer's numbers, so that one sent twice is stored once. Returns how many were new. */
  async appendLog(claim: Claim, lines: readonly LogLine[]): Promise<number> {
    return this.#database.$transaction(async tx => {
      const { id, experimentId, attempt } = await holdClaim(tx, claim, this.#leaseSeconds);
      const { count } = await tx.logLine.createMany({
        data: lines.map(({ number, at, text }) => ({ runId: id, attempt, number, at, text: withoutNul(text) })),
        skipDuplicates: true,
      });
      await notify(tx, { kind: 'run', id, experimentId, change: 'log' });
      return count;
    });
  }

  async complete(claim: Claim): Promise<Run> {
    return this.#finish(claim, 'COMPLETED', null);
  }

  async fail(claim: Claim, reason: string): Promise<Run> {
    return this.#finish(claim, 'FAILED', withoutNul(reason));
  }

  /** An answer may be lost on its way, and the trainer then asks again: what it already finished stays so. */
  async #finish(claim: Claim, status: 'COMPLETED' | 'FAILED', failure: string | null): Promise<Run> {
    return this.#database.$transaction(async tx => {
      const before = await this.#finishedBy(tx, claim);
      if (before) {
        if (before.status === status) return before;
        throw new ClaimLost(claim);
      }
      const { id } = await holdClaim(tx, claim, this.#leaseSeconds);
      const data = { status, failure, finishedAt: await transactionTime(tx), leaseExpiresAt: null };
      const run = await tx.run.update({ where: { id }, data });
      await endAttempt(tx, run, status, failure);
      await announce(tx, run);
      return run;
    });
  }

  async #finishedBy(tx: Transaction, { runId, attempt, trainerId }: Claim): Promise<Run | null> {
    if (!isId(runId) || !isId(trainerId)) return null;
    return tx.run.findFirst({ where: { id: runId, attempt, trainerId, status: { in: ['COMPLETED', 'FAILED'] } } });
  }
}

/** Postgres' text has no NUL; a process' dying words may. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');
