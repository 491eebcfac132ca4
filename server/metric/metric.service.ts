import DataLoader from 'dataloader';
import type { Database, Transaction } from '../database/database.ts';
import { isId } from '../database/isId.ts';
import { InvalidInput, NotFound } from '../errors.ts';
import { storeConfusionMatrix } from '../evaluation/storeConfusionMatrix.ts';
import { notify } from '../events/events.ts';
import type { Headline, Run } from '../generated/prisma/client.ts';
import type { RunStatus } from '../generated/prisma/enums.ts';
import { type PartPredictions, storePredictions } from '../prediction/storePredictions.ts';
import type { Resources } from '../resources.ts';
import { RunNotRunning } from '../run/run.errors.ts';
import { type Claim, holdClaim } from '../trainer/claim.ts';
import { type Epochs, headlineEpoch, readEpochs, readEpochsOfEach } from './headlineEpoch.ts';
import { ONCE_AN_EPOCH, type Pace, paceOf, SECONDS } from './pace.ts';
import { readSeries, type Series, type Window } from './readSeries.ts';
import { type EpochOfRun, readValidationAccuracies } from './readValidationAccuracies.ts';
import { type Point, storePoints } from './storePoints.ts';

/** First, last, lowest, highest: fewer cannot hold what a reduced series promises. */
const FEWEST_POINTS = 4;
export const MOST_POINTS = 100_000;

export interface Epoch {
  epoch: number;
  metrics: readonly { key: string; value: number }[];
  predictions?: readonly PartPredictions[] | null;
}

/** Takes numbers in, and gives them out as series. */
export class MetricService {
  readonly #database: Database;
  readonly #leaseSeconds: number;
  readonly #series: DataLoader<{ runId: string; window: Window }, Series[]>;
  readonly #accuracies: DataLoader<EpochOfRun, number | null>;
  readonly #epochs: DataLoader<Pick<Run, 'id' | 'attempt'>, Epochs>;

  constructor({ database, env }: Pick<Resources, 'database' | 'env'>) {
    this.#database = database;
    this.#leaseSeconds = env.claim.leaseSeconds;
    this.#series = new DataLoader(questions => this.#readSeries(questions), { cache: false });
    this.#accuracies = new DataLoader(questions => readValidationAccuracies(database, questions), { cache: false });
    this.#epochs = new DataLoader(runs => readEpochsOfEach(database, runs), { cache: false });
  }

  /** One transaction: lease, metrics, headline epoch, predictions, confusion matrix. Repeating it changes nothing. */
  async reportEpoch(claim: Claim, { epoch, metrics, predictions }: Epoch): Promise<Run> {
    const points = metrics.map(({ key, value }) => ({ key, value, step: epoch }));
    refuseNoShares(points);
    return this.#database.$transaction(async tx => {
      const run = await holdClaim(tx, claim, this.#leaseSeconds);
      await storePoints(tx, run, points);
      const epochs = await readEpochs(tx, run);
      await storePredictions(tx, run, epoch, predictions ?? [], epochs);
      const { datasetId, headline } = await tx.experiment.findUniqueOrThrow({ where: { id: run.experimentId } });
      await storeConfusionMatrix(tx, run, datasetId, epoch, predictions ?? []);
      const updated = await setBest(tx, run, headlineEpoch(headline, epochs));
      await notify(tx, { kind: 'run', id: run.id, experimentId: run.experimentId, change: 'record' });
      return updated;
    });
  }

  /** For what stands beside a training. Returns how many points were new. */
  async log(runId: string, points: readonly Point[]): Promise<number> {
    if (!isId(runId)) throw new NotFound('run', runId);
    refuseTrainersOwn(points);
    return this.#database.$transaction(async tx => {
      const [run] = await tx.$queryRaw<LockedRun[]>`
        select id::text, number, attempt, status::text, experiment_id::text as "experimentId"
        from runs where id = ${runId}::uuid for no key update`;
      if (!run) throw new NotFound('run', runId);
      if (run.status !== 'RUNNING') throw new RunNotRunning(run.number, run.status);
      const stored = await storePoints(tx, run, points);
      await notify(tx, { kind: 'run', id: run.id, experimentId: run.experimentId, change: 'record' });
      return stored;
    });
  }

  async ofRun(run: { id: string }, window: Window): Promise<Series[]> {
    const { maxPoints } = window;
    if (maxPoints < FEWEST_POINTS || maxPoints > MOST_POINTS)
      throw new InvalidInput(`maxPoints is ${maxPoints}: ask for ${FEWEST_POINTS} to ${MOST_POINTS}.`);
    return this.#series.load({ runId: run.id, window });
  }

  /** How long its epochs took; null where nothing tells. */
  async paceOf(run: { id: string }): Promise<Pace | null> {
    const keys = [SECONDS, ONCE_AN_EPOCH];
    const window = { keys, attempt: null, from: null, to: null, maxPoints: MOST_POINTS };
    const series = await this.#series.load({ runId: run.id, window });
    const pointsOf = (wanted: string) => series.find(({ key }) => key === wanted)?.points ?? [];
    return paceOf(pointsOf(SECONDS), pointsOf(ONCE_AN_EPOCH));
  }

  /** Which epoch of a run would count by a rule. */
  async epochBy(headline: Headline, run: Pick<Run, 'id' | 'attempt'>): Promise<number | null> {
    return headlineEpoch(headline, await this.#epochs.load(run));
  }

  /** Null where the run reported none there. */
  validationAccuracyAt(run: Pick<Run, 'id' | 'attempt'>, epoch: number): Promise<number | null> {
    return this.#accuracies.load({ run, epoch });
  }

  /** A page asks the same window of all its runs; that is one statement. */
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

/** Keras' names mean what they mean in Keras: intervals and tests are made of these shares. Not a number is what a diverged run has. */
const SHARES: ReadonlySet<string> = new Set(['accuracy', 'val_accuracy']);

function refuseNoShares(points: readonly Point[]): void {
  const wrong = points.find(({ key, value }) => SHARES.has(key) && (value < 0 || value > 1));
  if (wrong)
    throw new InvalidInput(
      `${wrong.key} is ${wrong.value} at step ${wrong.step}: it is a share of the images, 0 to 1. Report per cent divided by 100, or under another name.`,
    );
}

/** What a trainer reports of each epoch, and what curves, the epoch that counts and times are made of. */
const TRAINERS_OWN: ReadonlySet<string> = new Set(['accuracy', 'loss', 'val_accuracy', 'val_loss', SECONDS]);

/** Who logs holds no claim, so could say an epoch that counts which nobody trained. */
function refuseTrainersOwn(points: readonly Point[]): void {
  const wrong = points.find(({ key }) => TRAINERS_OWN.has(key));
  if (wrong)
    throw new InvalidInput(
      `${wrong.key} is for the trainer of the run to report, with its claim (reportEpoch). Log your numbers under another name.`,
    );
}

interface LockedRun {
  id: string;
  number: number;
  attempt: number;
  status: RunStatus;
  experimentId: string;
}

async function setBest(tx: Transaction, run: Run, bestEpoch: number | null): Promise<Run> {
  const [bestAccuracy = null] =
    bestEpoch === null ? [] : await readValidationAccuracies(tx, [{ run, epoch: bestEpoch }]);
  return tx.run.update({ where: { id: run.id }, data: { bestEpoch, bestAccuracy } });
}
