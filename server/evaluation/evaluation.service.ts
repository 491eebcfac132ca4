import DataLoader from 'dataloader';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';
import { Recent } from '../ground/recent.ts';
import type { Scope } from '../scope.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { accuracyOf, balancedAccuracyOf, type ClassScore, type Counts, scoresOf } from './confusionMatrix.ts';
import { type Judged, type Question, readFromJudged, readJudged } from './judged.ts';
import { judgedAccuracy, type PartAccuracy } from './partAccuracy.ts';
import { type MatrixQuestion, readConfusionMatrices, type StoredMatrix } from './readConfusionMatrices.ts';

export interface ConfusionMatrix {
  epoch: number;
  classes: string[];
  counts: Counts;
  accuracy: number | null;
  balancedAccuracy: number | null;
  scores: ClassScore[];
}

/** The size of the cache for accuracies, at one byte per image. Every page of a run, an experiment or a list reads them. */
const REMEMBERED_BYTES = 64_000_000;

/** The approximate size of an accuracy without its byte per image. */
const ACCURACY_BYTES = 500;

/** Creates the cache of accuracies that all requests share. */
export const rememberAccuracies = () =>
  new Recent<PartAccuracy>(REMEMBERED_BYTES, ({ right }) => ACCURACY_BYTES + (right?.length ?? 0));

type EpochCalibration = Calibration & { epoch: number };

/** Evaluates runs from their predictions. Nothing else does, so that all pages and programs show the same numbers. */
export class EvaluationService {
  readonly #matrices: DataLoader<MatrixQuestion, StoredMatrix[]>;
  readonly #judged: DataLoader<Question, Judged | null>;
  readonly #accuracies: DataLoader<Question, PartAccuracy | null>;
  readonly #calibrations: DataLoader<Question, EpochCalibration | null>;
  readonly #remembered: Recent<PartAccuracy>;

  constructor({ database }: Pick<Scope, 'database'>, remembered: Recent<PartAccuracy>) {
    this.#remembered = remembered;
    this.#matrices = new DataLoader(questions => readConfusionMatrices(database, questions), { cache: false });
    this.#judged = new DataLoader(questions => readJudged(database, questions), { cache: false });
    this.#accuracies = new DataLoader(questions => readFromJudged(database, questions, judgedAccuracy), {
      cache: false,
    });
    this.#calibrations = new DataLoader(
      questions => readFromJudged(database, questions, judged => ({ epoch: judged.epoch, ...calibrate(judged) })),
      { cache: false },
    );
  }

  /** Returns the confusion matrix of an epoch, by default of the best epoch, or null if none was reported. */
  async confusionMatrix(run: Run, epoch: number | null): Promise<ConfusionMatrix | null> {
    const wanted = epoch ?? run.bestEpoch;
    if (wanted === null) return null;
    const [matrix] = await this.#matrices.load({ runId: run.id, epoch: wanted });
    return matrix ? toConfusionMatrix(matrix) : null;
  }

  /** Returns the confusion matrices of all epochs, in order. */
  async confusionMatrices(run: Run): Promise<ConfusionMatrix[]> {
    return (await this.#matrices.load({ runId: run.id, epoch: null })).map(toConfusionMatrix);
  }

  /**
   * Returns the predictions and labels of a part at the best epoch, or null if the run has no predictions of it. Ask for few runs
   * at a time, because all their predictions are in memory.
   */
  judged(run: Run, part: Part): Promise<Judged | null> {
    return this.#judged.load({ run, part });
  }

  /** Returns the accuracy on a part at the best epoch, or null if the run has no predictions of it. */
  async accuracyOn(run: Run, part: Part): Promise<PartAccuracy | null> {
    // The predictions of one epoch of an attempt never change, and neither do the labels of a dataset.
    const key = [run.id, run.attempt, part, run.bestEpoch].join(' ');
    const known = this.#remembered.get(key);
    if (known) return known;
    const accuracy = await this.#accuracies.load({ run, part });
    if (accuracy) this.#remembered.set(key, accuracy);
    return accuracy;
  }

  calibration(run: Run, part: Part): Promise<EpochCalibration | null> {
    return this.#calibrations.load({ run, part });
  }
}

function toConfusionMatrix({ epoch, names, counts: flat }: StoredMatrix): ConfusionMatrix {
  const counts = names.map((_name, row) => flat.slice(row * names.length, (row + 1) * names.length));
  const balancedAccuracy = balancedAccuracyOf(counts);
  return {
    epoch,
    classes: names,
    counts,
    accuracy: accuracyOf(counts),
    balancedAccuracy,
    scores: scoresOf(counts, names),
  };
}
