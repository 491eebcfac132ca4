import DataLoader from 'dataloader';
import type { Database } from '../database/database.ts';
import type { Headline, Run } from '../generated/prisma/client.ts';
import { InvalidInput } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { type BestEpochs, readBestEpochsOfEach } from './bestEpoch.ts';
import { SECONDS } from './keys.ts';
import { ONCE_AN_EPOCH, type Pace, paceOf } from './pace.ts';
import { type PointsOfKey, readPoints, type Steps } from './readPoints.ts';
import { readSeries, type Series, type Window } from './readSeries.ts';
import { type EpochOfRun, readValidationAccuracies } from './readValidationAccuracies.ts';

/** A reduced series keeps its first, last, lowest and highest point, which takes four. */
const FEWEST_POINTS = 4;
export const MOST_POINTS = 100_000;

/** Reads recorded metrics as series. */
export class MetricService {
  readonly #database: Database;
  readonly #series: DataLoader<{ runId: string; window: Window }, Series[]>;
  readonly #accuracies: DataLoader<EpochOfRun, number | null>;
  readonly #bestEpochs: DataLoader<Pick<Run, 'id' | 'attempt'>, BestEpochs>;

  constructor({ database }: Pick<Scope, 'database'>) {
    this.#database = database;
    this.#series = new DataLoader(questions => this.#readSeries(questions), { cache: false });
    this.#accuracies = new DataLoader(questions => readValidationAccuracies(database, questions), { cache: false });
    this.#bestEpochs = new DataLoader(runs => readBestEpochsOfEach(database, runs), { cache: false });
  }

  async ofRun(run: { id: string }, window: Window): Promise<Series[]> {
    const { maxPoints } = window;
    if (maxPoints < FEWEST_POINTS || maxPoints > MOST_POINTS)
      throw new InvalidInput(`maxPoints is ${maxPoints}, but must be from ${FEWEST_POINTS} to ${MOST_POINTS}.`);
    return this.#series.load({ runId: run.id, window });
  }

  /** Returns the points of an attempt between two steps. */
  pointsBetween(run: Pick<Run, 'id' | 'attempt'>, steps: Steps, keys: string[] | null): Promise<PointsOfKey[]> {
    return readPoints(this.#database, run, steps, keys);
  }

  /** Returns how long the run's epochs took, or null if that is not known. */
  async paceOf(run: { id: string }): Promise<Pace | null> {
    const keys = [SECONDS, ONCE_AN_EPOCH];
    const window = { keys, attempt: null, from: null, to: null, maxPoints: MOST_POINTS };
    const series = await this.#series.load({ runId: run.id, window });
    const pointsOf = (wanted: string) => series.find(({ key }) => key === wanted)?.points ?? [];
    return paceOf(pointsOf(SECONDS), pointsOf(ONCE_AN_EPOCH));
  }

  /** Returns the best epoch of a run by a headline, or null until the metric is reported. */
  async bestEpochBy(headline: Headline, run: Pick<Run, 'id' | 'attempt'>): Promise<number | null> {
    return (await this.#bestEpochs.load(run))[headline];
  }

  /** Returns the validation accuracy at an epoch, or null if the run reported none. */
  validationAccuracyAt(run: Pick<Run, 'id' | 'attempt'>, epoch: number): Promise<number | null> {
    return this.#accuracies.load({ run, epoch });
  }

  /** A page requests the same window for all its runs, so the questions about each window share one statement. */
  async #readSeries(questions: readonly { runId: string; window: Window }[]): Promise<Series[][]> {
    const windows = new Map(questions.map(({ window }) => [JSON.stringify(window), window]));
    const answers = new Map<string, Series[]>();
    for (const [name, window] of windows) {
      const asking = questions.filter(question => JSON.stringify(question.window) === name);
      answers.set(
        name,
        await readSeries(
          this.#database,
          asking.map(({ runId }) => runId),
          window,
        ),
      );
    }
    return questions.map(({ runId, window }) =>
      (answers.get(JSON.stringify(window)) ?? []).filter(series => series.runId === runId),
    );
  }
}
