import type { Transaction } from '../database/database.ts';
import type { Part } from '../generated/prisma/enums.ts';
import { InvalidInput } from '../ground/errors.ts';
import type { BestEpochs } from '../metric/bestEpoch.ts';
import type { HeldRun } from './heldRun.ts';

export interface PartPredictions {
  part: Part;
  /** The probabilities as float32 little-endian, in an array of images (by position) x classes. */
  probabilities: Uint8Array<ArrayBuffer>;
}

const BYTES_PER_PROBABILITY = 4;

/** Rounding errors may raise a probability above 1 by this much. */
const TOLERANCE = 1e-3;

/**
 * Stores an epoch's predictions, then removes those of epochs that are no longer the best by any headline. Predictions that are
 * already stored are not changed, as with points, so repeating a report has no effect.
 */
export async function storePredictions(
  tx: Transaction,
  run: HeldRun,
  {
    epoch,
    predictions,
    bestEpochs,
  }: { epoch: number; predictions: readonly PartPredictions[]; bestEpochs: BestEpochs },
): Promise<void> {
  for (const { part, probabilities } of predictions) {
    await refuseOtherSize(tx, run, part, probabilities.byteLength);
    refuseOtherValues(part, probabilities);
    const data = { runId: run.id, attempt: run.attempt, part, epoch, probabilities };
    await tx.prediction.createMany({ data, skipDuplicates: true });
  }
  const best = Object.values(bestEpochs).filter(kept => kept !== null);
  const ofAttempt = { runId: run.id, attempt: run.attempt };
  await tx.prediction.deleteMany({
    where: { ...ofAttempt, epoch: { notIn: best.length > 0 ? best : await latestEpoch(tx, ofAttempt) } },
  });
}

/** Without validation metrics there is no best epoch, so the latest predictions are kept. A repeated report may be of an earlier epoch. */
async function latestEpoch(tx: Transaction, ofAttempt: { runId: string; attempt: number }): Promise<number[]> {
  const { _max } = await tx.prediction.aggregate({ where: ofAttempt, _max: { epoch: true } });
  return _max.epoch === null ? [] : [_max.epoch];
}

/** With a wrong size, the following images would get the probabilities of other images. */
async function refuseOtherSize(tx: Transaction, run: HeldRun, part: Part, bytes: number): Promise<void> {
  const [{ images, classes } = { images: 0, classes: 0 }] = await tx.$queryRaw<{ images: number; classes: number }[]>`
    select (select count(*)::int from images where dataset_id = experiment.dataset_id and part = ${part}::"Part") as images,
      (select count(*)::int from dataset_classes where dataset_id = experiment.dataset_id) as classes
    from experiments experiment where id = ${run.experimentId}::uuid`;
  const expected = images * classes * BYTES_PER_PROBABILITY;
  if (bytes !== expected)
    throw new InvalidInput(
      `The predictions of ${part} have ${bytes} bytes, but ${images} images x ${classes} classes of float32 need ${expected}.`,
    );
}

/** Refuses logits and the NaN of a diverged network, which would otherwise be evaluated like probabilities. */
function refuseOtherValues(part: Part, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset < bytes.byteLength; offset += BYTES_PER_PROBABILITY) {
    const value = view.getFloat32(offset, true);
    if (!(value >= 0 && value <= 1 + TOLERANCE))
      throw new InvalidInput(
        `Value ${offset / BYTES_PER_PROBABILITY + 1} of the predictions of ${part} is ${value}, but a probability must be from 0 to 1.`,
      );
  }
}
