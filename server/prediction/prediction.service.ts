import { z } from 'zod';
import { decodeCursor, type Page, rowsFor, toPage } from '../connection/connection.ts';
import type { Database } from '../database/database.ts';
import type { Image, Run } from '../generated/prisma/client.ts';
import type { Part } from '../generated/prisma/enums.ts';
import { InvalidInput } from '../ground/errors.ts';
import type { Scope } from '../scope.ts';
import { indexOfGreatest, vectorsOf } from './probabilities.ts';

/** A cursor: the place of an image within its part. */
const PLACE = z.tuple([z.int32().min(0)]);

export interface Prediction {
  image: Image & { className: string };
  predictedClass: string;
  correct: boolean;
  probabilities: number[];
}

export interface PredictionQuery {
  part: Part;
  epoch: number | null | undefined;
  first: number;
  after: string | null | undefined;
}

/** Reads what a run predicted for individual images. */
export class PredictionService {
  readonly #database: Database;

  constructor({ database }: Pick<Scope, 'database'>) {
    this.#database = database;
  }

  /** Returns an empty page if the run has no predictions of the part. Throws InvalidInput for an epoch without stored predictions. */
  async page(run: Run, { part, epoch, first, after }: PredictionQuery): Promise<Page<Prediction> & { epoch: number }> {
    const take = rowsFor(first);
    const kept = await this.#database.prediction.findMany({
      where: { runId: run.id, attempt: run.attempt, part },
      select: { epoch: true },
      orderBy: { epoch: 'asc' },
    });
    if (typeof epoch === 'number' && !kept.some(prediction => prediction.epoch === epoch))
      throw new InvalidInput(
        `Run ${run.number} has no predictions of ${part} for epoch ${epoch}. Epochs with predictions: ` +
          `${kept.map(prediction => prediction.epoch).join(', ') || 'none'}.`,
      );
    const shown = epoch ?? run.bestEpoch ?? 0;
    const stored = await this.#database.prediction.findUnique({
      where: { runId_attempt_part_epoch: { runId: run.id, attempt: run.attempt, part, epoch: shown } },
    });
    if (!stored) return { epoch: shown, ...toPage<Prediction>([], first, 0, () => []) };

    const { datasetId } = await this.#database.experiment.findUniqueOrThrow({ where: { id: run.experimentId } });
    const where = { datasetId, part };
    const total = await this.#database.image.count({ where });
    const vectors = vectorsOf(stored.probabilities, total);
    // A dataset never changes, so the place of an image can serve as the cursor. It is also the place of its stored vector.
    const start = after ? decodeCursor(after, PLACE)[0] + 1 : 0;
    const images = await this.#database.image.findMany({ where, orderBy: { position: 'asc' }, skip: start, take });
    const classes = await this.#database.datasetClass.findMany({ where: { datasetId }, orderBy: { index: 'asc' } });
    const nameOf = (index: number) => classes[index]?.name ?? '';

    const nodes = images.map((image, offset) => {
      const probabilities = [...(vectors[start + offset] ?? [])];
      const predicted = indexOfGreatest(probabilities);
      return {
        place: start + offset,
        image: { ...image, className: nameOf(image.classIndex) },
        predictedClass: nameOf(predicted),
        correct: predicted === image.classIndex,
        probabilities,
      };
    });
    return { epoch: shown, ...toPage(nodes, first, total, ({ place }) => [place]) };
  }
}
