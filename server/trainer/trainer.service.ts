import DataLoader from 'dataloader';
import type { Announcement, ArchitectureService } from '../architecture/architecture.service.ts';
import { choicesOf } from '../architecture/choices.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { transactionTime } from '../database/transactionTime.ts';
import { NotFound } from '../errors.ts';
import { notify } from '../events/events.ts';
import type { Prisma, Trainer as Row, Run } from '../generated/prisma/client.ts';
import type { Resources } from '../resources.ts';
import { announce, endAttempt, WITHOUT_TRAINER } from '../run/run.service.ts';
import { abilitiesAtWork, atWork } from './atWork.ts';
import { type Claim, renewLease } from './claim.ts';
import { obstacleTo } from './obstacle.ts';

export interface Trainer extends Row {
  /** Seen within its lease's length, by the database's clock. */
  online: boolean;
}

export interface Introduction {
  name: string;
  device: string;
  threads: number;
  versions: Record<string, unknown>;
  architectures: readonly Announcement[];
}

/** Trainers come, claim, are seen, and go. What they report of a run is in claimedRun.service and metric.service. */
export class TrainerService {
  readonly #database: Database;
  readonly #architectures: ArchitectureService;
  readonly #lease: Resources['env']['claim'];
  readonly #byId: DataLoader<string, Trainer | null>;
  readonly #obstacles: DataLoader<Run, string | null>;

  constructor({ database, env }: Pick<Resources, 'database' | 'env'>, architectures: ArchitectureService) {
    this.#database = database;
    this.#architectures = architectures;
    this.#lease = env.claim;
    this.#byId = new DataLoader(ids => this.#read(ids), { cache: false });
    this.#obstacles = new DataLoader(runs => this.#readObstacles(runs), { cache: false });
  }

  async find(id: string | null): Promise<Trainer | null> {
    return id !== null && isId(id) ? this.#byId.load(id) : null;
  }

  /** Those at work, and those lost within the last day, the newest first. */
  async all(): Promise<Trainer[]> {
    const rows = await this.#database.$queryRaw<{ id: string }[]>`
      select id::text from trainers where retired_at is null and last_seen_at > now() - interval '1 day'
      order by registered_at desc`;
    const trainers = await this.#byId.loadMany(rows.map(({ id }) => id));
    return trainers.filter((trainer): trainer is Trainer => trainer !== null && !(trainer instanceof Error));
  }

  async register({ architectures, versions, ...rest }: Introduction) {
    const { id } = await this.#database.$transaction(async tx => {
      await this.#architectures.announce(tx, architectures);
      const architectureKeys = architectures.map(({ key }) => key);
      // Both came as JSON over GraphQL.
      const json = {
        versions: versions as Prisma.InputJsonObject,
        choices: Object.fromEntries(
          architectures.map(({ key, hyperparametersSchema }) => [key, choicesOf(hyperparametersSchema)]),
        ) as Prisma.InputJsonObject,
      };
      return tx.trainer.create({ data: { ...rest, architectureKeys, ...json } });
    });
    const trainer = await this.find(id);
    if (!trainer) throw new NotFound('trainer', id);
    return { trainer, ...this.#lease };
  }

  /** The oldest queued run that it can train, as that run's next attempt; null when there is none. */
  async claim(id: string): Promise<Run | null> {
    return this.#database.$transaction(async tx => {
      const { architectureKeys, choices } = await this.#seen(tx, id);
      // Two trainers that ask at once lock two different runs: neither waits, neither gets the other's.
      const [claimed] = await tx.$queryRaw<{ id: string }[]>`
        update runs set status = 'RUNNING', attempt = attempt + 1, trainer_id = ${id}::uuid,
          lease_expires_at = now() + ${this.#lease.leaseSeconds}::float8 * interval '1 second',
          started_at = now(), finished_at = null, failure = null, progress = null,
          best_epoch = null, best_accuracy = null
        where id = (
          select id from runs where status = 'QUEUED' and deleted_at is null and architecture_key = any(${architectureKeys}::text[])
            and not exists (
              select from jsonb_each(${choices}::jsonb -> architecture_key) as choice(name, known)
              where not known @> coalesce(hyperparameters::jsonb -> name, known))
          order by queued_at, number limit 1 for update skip locked)
        returning id::text`;
      if (!claimed) return null;
      const run = await tx.run.findUniqueOrThrow({ where: { id: claimed.id } });
      await tx.attempt.create({ data: { runId: run.id, number: run.attempt, trainerId: id } });
      await announce(tx, run);
      return run;
    });
  }

  /** Why no trainer at work can take it, in words; null while one can, and unless it is queued. */
  obstacleTo(run: Run): Promise<string | null> {
    return run.status === 'QUEUED' && !run.deletedAt ? this.#obstacles.load(run) : Promise.resolve(null);
  }

  /** Says that it is there and, with a claim, that its run goes on. Tells whether the claim still holds. */
  async heartbeat(id: string, claim: Claim | null, progress: object | null): Promise<{ holdsClaim: boolean }> {
    return this.#database.$transaction(async tx => {
      await this.#seen(tx, id);
      if (!claim || !(await renewLease(tx, claim, this.#lease.leaseSeconds))) return { holdsClaim: false };
      if (progress) {
        const { experimentId } = await tx.run.update({ where: { id: claim.runId }, data: { progress } });
        await notify(tx, { kind: 'run', id: claim.runId, experimentId, change: 'progress' });
      }
      return { holdsClaim: true };
    });
  }

  /** It is no longer listed; a run that it still holds is queued again, in its old place. */
  async retire(id: string): Promise<string> {
    await this.#database.$transaction(async tx => {
      await this.#seen(tx, id);
      await tx.trainer.update({ where: { id }, data: { retiredAt: await transactionTime(tx) } });
      const queued = await tx.run.updateManyAndReturn({
        where: { trainerId: id, status: 'RUNNING' },
        data: { status: 'QUEUED', ...WITHOUT_TRAINER },
      });
      for (const run of queued) {
        await endAttempt(tx, run, 'CANCELLED', 'Its trainer was stopped.');
        await announce(tx, run);
      }
    });
    return id;
  }

  /** Notes that it was seen, and tells what it can train. One that has retired, or is unknown, has to register anew. */
  async #seen(tx: Transaction, id: string): Promise<{ architectureKeys: string[]; choices: string }> {
    const [trainer] = isId(id)
      ? await tx.$queryRaw<{ architectureKeys: string[]; choices: string }[]>`
          update trainers set last_seen_at = now() where id = ${id}::uuid and retired_at is null
          returning architecture_keys as "architectureKeys", choices::text`
      : [];
    if (!trainer) throw new NotFound('trainer at work', id);
    return trainer;
  }

  async #readObstacles(runs: readonly Run[]): Promise<(string | null)[]> {
    const trainers = await abilitiesAtWork(this.#database, this.#lease.leaseSeconds);
    return runs.map(run => obstacleTo(run, trainers));
  }

  async #read(ids: readonly string[]): Promise<(Trainer | null)[]> {
    const rows = await this.#database.trainer.findMany({ where: { id: { in: [...ids] } } });
    const online = await this.#database.$queryRaw<{ id: string }[]>`
      select id::text from trainers where id = any(${ids}::uuid[]) and ${atWork(this.#lease.leaseSeconds)}`;
    return ids.map(id => {
      const row = rows.find(candidate => candidate.id === id.toLowerCase());
      return row ? { ...row, online: online.some(other => other.id === row.id) } : null;
    });
  }
}
