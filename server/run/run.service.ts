import DataLoader from 'dataloader';
import type { Page } from '../connection/connection.ts';
import type { Database } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { transactionTime } from '../database/transactionTime.ts';
import type { Span } from '../events/event.ts';
import type { Attempt, LogLine, Run } from '../generated/prisma/client.ts';
import { InvalidInput, NotFound } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { announce } from './announce.ts';
import { endAttempt, WITHOUT_TRAINER } from './attempt.ts';
import { numberIn } from './named.ts';
import { type RunQuery, readPage } from './readPage.ts';
import { NotCancellable, NotRetryable, RunDeleted } from './run.errors.ts';

/** More lines than a page shows. The complete log of a run is available as an artifact. */
const MOST_LINES = 10_000;

/** The fields of a run that people can change at any time. Omitted fields stay as they are. */
export interface RunChanges {
  name?: string | null;
  tags?: readonly string[] | null;
  notes?: string | null;
}

/** Lists, queues, cancels, retries and renames runs. The results of training are written through recording/. */
export class RunService {
  readonly #database: Database;
  readonly #byId: DataLoader<string, Run | null>;
  readonly #byNumber: DataLoader<number, Run | null>;
  readonly #ofExperiment: DataLoader<string, Run[]>;
  readonly #ofTrainer: DataLoader<string, Run | null>;
  readonly #attempts: DataLoader<string, Attempt[]>;
  readonly #queuePositions: DataLoader<string, number | null>;

  constructor({ database }: Pick<Scope, 'database'>) {
    this.#database = database;
    // Loaders combine simultaneous lookups into one statement. They cache nothing, so one instance can serve all requests.
    this.#byId = new DataLoader(ids => this.#readById(ids), { cache: false });
    this.#byNumber = new DataLoader(numbers => this.#readByNumber(numbers), { cache: false });
    this.#ofExperiment = new DataLoader(ids => this.#readOfExperiments(ids), { cache: false });
    this.#ofTrainer = new DataLoader(ids => this.#readOfTrainers(ids), { cache: false });
    this.#attempts = new DataLoader(ids => this.#readAttempts(ids), { cache: false });
    this.#queuePositions = new DataLoader(ids => this.#readQueuePositions(ids), { cache: false });
  }

  /** Finds a run by its id or by its number. */
  async find(idOrNumber: string): Promise<Run | null> {
    if (isId(idOrNumber)) return this.#byId.load(idOrNumber);
    const number = numberIn(idOrNumber);
    return number === null ? null : this.#byNumber.load(number);
  }

  async get(id: string): Promise<Run> {
    const run = await this.find(id);
    if (!run) throw new NotFound('run', id);
    return run;
  }

  /** Returns the id for an id or number. An id needs no lookup, so subscribing works while the database is unreachable. */
  async idOf(idOrNumber: string): Promise<string> {
    return isId(idOrNumber) ? idOrNumber.toLowerCase() : (await this.get(idOrNumber)).id;
  }

  /** Returns the runs of an experiment in the order in which they were created, without deleted ones. */
  ofExperiment(experiment: { id: string }): Promise<Run[]> {
    return this.#ofExperiment.load(experiment.id);
  }

  /** Returns the run that the trainer is training, or null. */
  ofTrainer(trainer: { id: string }): Promise<Run | null> {
    return this.#ofTrainer.load(trainer.id);
  }

  attemptsOf(run: { id: string }): Promise<Attempt[]> {
    return this.#attempts.load(run.id);
  }

  /** Returns how many queued runs are ahead of the run, or null if it is not queued. */
  queuePositionOf(run: Run): Promise<number | null> {
    return run.status === 'QUEUED' ? this.#queuePositions.load(run.id) : Promise.resolve(null);
  }

  page(asked: RunQuery): Promise<Page<Run>> {
    return readPage(this.#database, asked);
  }

  /** Returns the last lines of the log of the run's current attempt, the oldest first. */
  async lastLines(run: Run, last: number): Promise<LogLine[]> {
    if (last < 0 || last > MOST_LINES) throw new InvalidInput(`last is ${last}, but must be from 0 to ${MOST_LINES}.`);
    const lines = await this.#database.logLine.findMany({
      where: { runId: run.id, attempt: run.attempt },
      orderBy: { number: 'desc' },
      take: last,
    });
    return lines.reverse();
  }

  /** Returns the lines of an attempt with these numbers, the oldest first. */
  linesBetween({ id, attempt }: Pick<Run, 'id' | 'attempt'>, { from, to }: Span): Promise<LogLine[]> {
    return this.#database.logLine.findMany({
      where: { runId: id, attempt, number: { gte: from, lte: to } },
      orderBy: { number: 'asc' },
    });
  }

  /** Cancels a queued or running run. Its trainer learns of it at the next heartbeat. */
  async cancel(idOrNumber: string): Promise<Run> {
    const { id, number } = await this.#listed(idOrNumber);
    return this.#database.$transaction(async tx => {
      const cancelled = await tx.run.updateManyAndReturn({
        where: { id, status: { in: ['QUEUED', 'RUNNING'] } },
        data: { status: 'CANCELLED', finishedAt: await transactionTime(tx), leaseExpiresAt: null },
      });
      const run = cancelled[0];
      if (!run) throw new NotCancellable(number, (await tx.run.findUniqueOrThrow({ where: { id } })).status);
      await endAttempt(tx, run, 'CANCELLED', null);
      await announce(tx, run);
      return run;
    });
  }

  /** Puts a failed or cancelled run at the end of the queue. The results of its earlier attempts are kept. */
  async retry(idOrNumber: string): Promise<Run> {
    const { id, number } = await this.#listed(idOrNumber);
    return this.#database.$transaction(async tx => {
      const queued = await tx.run.updateManyAndReturn({
        where: { id, status: { in: ['FAILED', 'CANCELLED'] } },
        data: {
          status: 'QUEUED',
          queuedAt: await transactionTime(tx),
          finishedAt: null,
          failure: null,
          ...WITHOUT_TRAINER,
        },
      });
      const run = queued[0];
      if (!run) throw new NotRetryable(number, (await tx.run.findUniqueOrThrow({ where: { id } })).status);
      await announce(tx, run);
      return run;
    });
  }

  /** Changes the name, tags and notes of a run, on which no training depends. */
  async update(idOrNumber: string, { name, tags, notes }: RunChanges): Promise<Run> {
    const { id } = await this.get(idOrNumber);
    return this.#database.$transaction(async tx => {
      const run = await tx.run.update({
        where: { id },
        data: {
          ...(name != null && { name: name.trim() }),
          ...(tags != null && { tags: withoutRepetitions(tags) }),
          ...(notes != null && { notes }),
        },
      });
      await announce(tx, run);
      return run;
    });
  }

  /** Returns the tags of all runs that are not deleted, in alphabetical order. */
  async tags(): Promise<string[]> {
    const rows = await this.#database.$queryRaw<{ tag: string }[]>`
      select distinct unnest(tags) as tag from runs where deleted_at is null order by tag`;
    return rows.map(({ tag }) => tag);
  }

  /** Returns a run that is not deleted. A deleted run has to be restored before it can be cancelled or retried. */
  async #listed(idOrNumber: string): Promise<Run> {
    const run = await this.get(idOrNumber);
    if (run.deletedAt) throw new RunDeleted(run.number);
    return run;
  }

  async #readByNumber(numbers: readonly number[]): Promise<(Run | null)[]> {
    const runs = await this.#database.run.findMany({ where: { number: { in: [...numbers] } } });
    return numbers.map(number => runs.find(run => run.number === number) ?? null);
  }

  async #readById(ids: readonly string[]): Promise<(Run | null)[]> {
    const runs = await this.#database.run.findMany({ where: { id: { in: [...ids] } } });
    return ids.map(id => runs.find(run => run.id === id.toLowerCase()) ?? null);
  }

  async #readOfExperiments(ids: readonly string[]): Promise<Run[][]> {
    const runs = await this.#database.run.findMany({
      where: { experimentId: { in: [...ids] }, deletedAt: null },
      orderBy: { number: 'asc' },
    });
    return ids.map(id => runs.filter(run => run.experimentId === id));
  }

  async #readOfTrainers(ids: readonly string[]): Promise<(Run | null)[]> {
    const runs = await this.#database.run.findMany({ where: { trainerId: { in: [...ids] }, status: 'RUNNING' } });
    return ids.map(id => runs.find(run => run.trainerId === id) ?? null);
  }

  async #readAttempts(ids: readonly string[]): Promise<Attempt[][]> {
    const attempts = await this.#database.attempt.findMany({
      where: { runId: { in: [...ids] } },
      orderBy: { number: 'asc' },
    });
    return ids.map(id => attempts.filter(attempt => attempt.runId === id));
  }

  async #readQueuePositions(ids: readonly string[]): Promise<(number | null)[]> {
    const queue = await this.#database.run.findMany({
      where: { status: 'QUEUED', deletedAt: null },
      orderBy: [{ queuedAt: 'asc' }, { number: 'asc' }],
      select: { id: true },
    });
    const positions = new Map(queue.map(({ id }, position) => [id, position]));
    return ids.map(id => positions.get(id) ?? null);
  }
}

/** Trims tags and removes those that repeat an earlier one, ignoring case. */
const withoutRepetitions = (tags: readonly string[]): string[] => {
  const trimmed = tags.map(tag => tag.trim());
  return trimmed.filter(
    (tag, index) => trimmed.findIndex(other => other.toLowerCase() === tag.toLowerCase()) === index,
  );
};
