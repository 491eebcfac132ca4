import DataLoader from 'dataloader';
import type { Announcement } from '../architecture/announcement.ts';
import type { ArchitectureService } from '../architecture/architecture.service.ts';
import { abilitiesAtWork, atWork } from '../architecture/atWork.ts';
import { choicesOf } from '../architecture/choices.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { transactionTime } from '../database/transactionTime.ts';
import type { Progress } from '../events/event.ts';
import type { Prisma, Trainer as Row, Run } from '../generated/prisma/client.ts';
import { NotFound } from '../ground/errors.ts';
import type { Claim } from '../recording/claim.ts';
import { recordProgress } from '../recording/progress.ts';
import { releaseRuns } from '../recording/releaseRuns.ts';
import { type Taker, takeRun } from '../recording/takeRun.ts';
import type { Scope } from '../scope.ts';
import { obstacleTo } from './obstacle.ts';

export interface Trainer extends Row {
  /** Whether it was seen within the length of a lease, by the database's clock, and has not retired. */
  online: boolean;
}

export interface Introduction {
  name: string;
  device: string;
  threads: number;
  versions: Record<string, unknown>;
  architectures: readonly Announcement[];
}

/** Registers trainers, gives them runs, notes their heartbeats and retires them. Their reports about a run go through recording/. */
export class TrainerService {
  readonly #database: Database;
  readonly #architectures: ArchitectureService;
  readonly #lease: Scope['env']['claim'];
  readonly #byId: DataLoader<string, Trainer | null>;
  readonly #obstacles: DataLoader<Run, string | null>;

  constructor(
    { database, env }: Pick<Scope, 'database' | 'env'>,
    { architectures }: { architectures: ArchitectureService },
  ) {
    this.#database = database;
    this.#architectures = architectures;
    this.#lease = env.claim;
    this.#byId = new DataLoader(ids => this.#read(ids), { cache: false });
    this.#obstacles = new DataLoader(runs => this.#readObstacles(runs), { cache: false });
  }

  async find(id: string | null): Promise<Trainer | null> {
    return id !== null && isId(id) ? this.#byId.load(id) : null;
  }

  /** Returns the trainers that are online and those lost within the last day, the newest first. */
  async all(): Promise<Trainer[]> {
    const rows = await this.#database.$queryRaw<{ id: string }[]>`
      select id::text from trainers where retired_at is null and last_seen_at > now() - interval '1 day'
      order by registered_at desc`;
    const trainers = await this.#byId.loadMany(rows.map(({ id }) => id));
    return trainers.filter((trainer): trainer is Trainer => trainer !== null && !(trainer instanceof Error));
  }

  async register({ architectures, versions, ...rest }: Introduction) {
    const { id } = await this.#database.$transaction(async tx => {
      const architectureIds = await this.#architectures.announce(tx, architectures);
      const architectureKeys = architectures.map(({ key }) => key);
      // The casts are safe: both values come from GraphQL JSON.
      const json = {
        versions: versions as Prisma.InputJsonObject,
        choices: Object.fromEntries(
          architectures.map(({ key, hyperparametersSchema }) => [key, choicesOf(hyperparametersSchema)]),
        ) as Prisma.InputJsonObject,
      };
      return tx.trainer.create({ data: { ...rest, architectureKeys, architectureIds, ...json } });
    });
    const trainer = await this.find(id);
    if (!trainer) throw new NotFound('trainer', id);
    return { trainer, ...this.#lease };
  }

  /** Gives the trainer the oldest queued run that it can train and starts the run's next attempt. Returns null if there is none. */
  async claim(id: string): Promise<Run | null> {
    return this.#database.$transaction(async tx => takeRun(tx, await this.#seen(tx, id), this.#lease.leaseSeconds));
  }

  /** Explains why no online trainer can take the run. Returns null if one can, or if the run is not queued. */
  obstacleTo(run: Run): Promise<string | null> {
    return run.status === 'QUEUED' && !run.deletedAt ? this.#obstacles.load(run) : Promise.resolve(null);
  }

  /** Notes that the trainer is online and, with a claim, renews the lease and stores the progress. Says whether the claim still holds. */
  async heartbeat(id: string, claim: Claim | null, progress: Progress | null): Promise<{ holdsClaim: boolean }> {
    return this.#database.$transaction(async tx => {
      await this.#seen(tx, id);
      const holdsClaim = claim !== null && (await recordProgress(tx, claim, progress, this.#lease.leaseSeconds));
      return { holdsClaim };
    });
  }

  /** Takes the trainer off the list. A run that it still holds is queued again, in its old place. */
  async retire(id: string): Promise<string> {
    await this.#database.$transaction(async tx => {
      await this.#seen(tx, id);
      await tx.trainer.update({ where: { id }, data: { retiredAt: await transactionTime(tx) } });
      await releaseRuns(tx, id);
    });
    return id;
  }

  /** Notes that the trainer was seen and returns what it can train. An unknown or retired trainer has to register again. */
  async #seen(tx: Transaction, id: string): Promise<Taker> {
    const [trainer] = isId(id)
      ? await tx.$queryRaw<Taker[]>`
          update trainers set last_seen_at = now() where id = ${id}::uuid and retired_at is null
          returning id::text, architecture_keys as "architectureKeys",
            architecture_ids::text[] as "architectureIds", choices::text`
      : [];
    if (!trainer) throw new NotFound('registered trainer', id);
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
