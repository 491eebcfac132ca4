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

/** For accuracies, each a byte an image: every page of a run or an experiment asks, and so does the list of all. */
const REMEMBERED_BYTES = 64_000_000;

/** Of an accuracy besides its bytes, about. */
const ACCURACY_BYTES = 500;

/** Accuracies that requests have in common. */
export const rememberAccuracies = () =>
  new Recent<PartAccuracy>(REMEMBERED_BYTES, ({ right }) => ACCURACY_BYTES + (right?.length ?? 0));

type EpochCalibration = Calibration & { epoch: number };

/** How good a run is, derived from what it said of images: here alone, so that all pages and programs read the same. */
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

  /** At the headline epoch unless another is named; null where none was reported. */
  async confusionMatrix(run: Run, epoch: number | null): Promise<ConfusionMatrix | null> {
    const wanted = epoch ?? run.bestEpoch;
    if (wanted === null) return null;
    const [matrix] = await this.#matrices.load({ runId: run.id, epoch: wanted });
    return matrix ? toConfusionMatrix(matrix) : null;
  }

  /** Of all epochs, in order. */
  async confusionMatrices(run: Run): Promise<ConfusionMatrix[]> {
    return (await this.#matrices.load({ runId: run.id, epoch: null })).map(toConfusionMatrix);
  }

  /** At the headline epoch; null where the run has no predictions of the part. Of few runs, for it holds all that they said. */
  judged(run: Run, part: Part): Promise<Judged | null> {
    return this.#judged.load({ run, part });
  }

  /** Null where the run has no predictions of the part. */
  async accuracyOn(run: Run, part: Part): Promise<PartAccuracy | null> {
    // Predictions of an attempt's epoch do not change, nor do the labels of a dataset.
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
