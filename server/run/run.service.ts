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
import { type RunQuery, readPage } from './readPage.ts';
import { NotCancellable, NotRetryable, RunDeleted } from './run.errors.ts';

/** A page's worth and more; all of a run's log is an artifact's. */
const MOST_LINES = 10_000;

/** The database's integer. */
const GREATEST_NUMBER = 2 ** 31 - 1;

/** What a person may change of a run at any time; what is left out stays. */
export interface RunChanges {
  name?: string | null;
  tags?: readonly string[] | null;
  notes?: string | null;
}

/** Runs as people see them: lists, the queue, cancelling, trying again. What is recorded of them is in recording/. */
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
    // Loaders gather the questions of one moment into one statement. They remember nothing, so they need no request.
    this.#byId = new DataLoader(ids => this.#readById(ids), { cache: false });
    this.#byNumber = new DataLoader(numbers => this.#readByNumber(numbers), { cache: false });
    this.#ofExperiment = new DataLoader(ids => this.#readOfExperiments(ids), { cache: false });
    this.#ofTrainer = new DataLoader(ids => this.#readOfTrainers(ids), { cache: false });
    this.#attempts = new DataLoader(ids => this.#readAttempts(ids), { cache: false });
    this.#queuePositions = new DataLoader(ids => this.#readQueuePositions(ids), { cache: false });
  }

  /** By its id, or by its number, as people name it. */
  async find(idOrNumber: string): Promise<Run | null> {
    if (isId(idOrNumber)) return this.#byId.load(idOrNumber);
    const number = /^\d{1,10}$/.test(idOrNumber) ? Number(idOrNumber) : 0;
    return number > 0 && number <= GREATEST_NUMBER ? this.#byNumber.load(number) : null;
  }

  async get(id: string): Promise<Run> {
    const run = await this.find(id);
    if (!run) throw new NotFound('run', id);
    return run;
  }

  /** For whoever waits for its changes: where an id is given the database need not be there to tell it. */
  async idOf(idOrNumber: string): Promise<string> {
    return isId(idOrNumber) ? idOrNumber.toLowerCase() : (await this.get(idOrNumber)).id;
  }

  /** In the order in which they were made, without those that are deleted. */
  ofExperiment(experiment: { id: string }): Promise<Run[]> {
    return this.#ofExperiment.load(experiment.id);
  }

  /** The run that it trains now. */
  ofTrainer(trainer: { id: string }): Promise<Run | null> {
    return this.#ofTrainer.load(trainer.id);
  }

  attemptsOf(run: { id: string }): Promise<Attempt[]> {
    return this.#attempts.load(run.id);
  }

  /** How many queued runs come before it; null unless it is queued. */
  queuePositionOf(run: Run): Promise<number | null> {
    return run.status === 'QUEUED' ? this.#queuePositions.load(run.id) : Promise.resolve(null);
  }

  page(asked: RunQuery): Promise<Page<Run>> {
    return readPage(this.#database, asked);
  }

  /** The last lines of the run's current attempt, oldest first. */
  async lastLines(run: Run, last: number): Promise<LogLine[]> {
    if (last < 0 || last > MOST_LINES) throw new InvalidInput(`last is ${last}: ask for 0 to ${MOST_LINES}.`);
    const lines = await this.#database.logLine.findMany({
      where: { runId: run.id, attempt: run.attempt },
      orderBy: { number: 'desc' },
      take: last,
    });
    return lines.reverse();
  }

  /** The lines of an attempt with these numbers, oldest first. */
  linesBetween({ id, attempt }: Pick<Run, 'id' | 'attempt'>, { from, to }: Span): Promise<LogLine[]> {
    return this.#database.logLine.findMany({
      where: { runId: id, attempt, number: { gte: from, lte: to } },
      orderBy: { number: 'asc' },
    });
  }

  /** Its trainer hears of it by the next heartbeat. */
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

  /** Goes to the end of the queue; what earlier attempts reported stays on record. */
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

  /** Name, tags and notes: people's own words, which no training depends on. */
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

  /** All that runs have, in the order of the alphabet. */
  async tags(): Promise<string[]> {
    const rows = await this.#database.$queryRaw<{ tag: string }[]>`
      select distinct unnest(tags) as tag from runs where deleted_at is null order by tag`;
    return rows.map(({ tag }) => tag);
  }

  /** What is deleted is to be restored before anything is done with it. */
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

/** A tag once, however it was written first. */
const withoutRepetitions = (tags: readonly string[]): string[] => {
  const trimmed = tags.map(tag => tag.trim());
  return trimmed.filter(
    (tag, index) => trimmed.findIndex(other => other.toLowerCase() === tag.toLowerCase()) === index,
  );
};
