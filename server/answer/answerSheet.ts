import type { Judged } from '../evaluation/judged.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import { greatestWithin, valuesOf } from '../prediction/probabilities.ts';
import { type Chance, isBetterThan } from '../summary/chance.ts';
import { type LabelReview, reviewLabels } from './labelQuality.ts';

/** The predictions of one run for all images of a part, at its best epoch. Arrays are by place in the part. */
export interface RunAnswers {
  run: Run;
  name: () => Promise<string>;
  epoch: number;
  /** The probabilities of all classes, image by image. */
  probabilities: Float32Array;
  /** The index of the predicted class. */
  predicted: Uint16Array;
  /** 1 if the prediction is correct, else 0. */
  right: Uint8Array;
}

/** The predictions of several runs of an experiment for the same images. */
export interface AnswerSheet {
  datasetId: string;
  part: Part;
  classes: readonly string[];
  labels: readonly number[];
  runs: readonly RunAnswers[];
  /** The number of runs that are right, by place. */
  rightCounts: Uint16Array;
  /** The reason why labels cannot be reviewed; null if they can. */
  whyNoLabelSuspected: string | null;
  /** Reviews labels by the runs that beat chance, or by all if none does. Null without runs and for training images. */
  review: () => LabelReview | null;
}

interface Judgement extends Pick<RunAnswers, 'run' | 'name'> {
  judged: Judged | null;
}

export function answerSheet(
  { chance, ...of }: Pick<AnswerSheet, 'datasetId' | 'part' | 'classes'> & { chance: Chance | null },
  judgements: readonly Judgement[],
): AnswerSheet {
  const labels = judgements.find(({ judged }) => judged)?.judged?.labels ?? [];
  const classes = of.classes.length;
  const runs = judgements.flatMap(({ judged, ...run }) => (judged ? [{ ...run, ...answersOf(judged, classes) }] : []));
  const rightCounts = Uint16Array.from(labels, (_label, place) =>
    runs.reduce((count, { right }) => count + (right[place] ?? 0), 0),
  );
  const knowing = runs.filter(({ right }) => !chance || isBetterThan(chance, rightIn(right)));
  let reviewed: LabelReview | undefined;
  const review = () => {
    if (runs.length === 0 || of.part === 'TRAIN') return null;
    reviewed ??= reviewLabels(
      (knowing.length > 0 ? knowing : runs).map(({ probabilities }) => probabilities),
      labels,
      classes,
    );
    return reviewed;
  };
  return { ...of, labels, runs, rightCounts, whyNoLabelSuspected: whyNone(of.part, runs, knowing), review };
}

const rightIn = (right: Uint8Array): number => right.reduce((count, one) => count + one, 0);

function whyNone(part: Part, runs: readonly RunAnswers[], knowing: readonly RunAnswers[]): string | null {
  if (runs.length === 0) return 'No run has predictions for these images yet, so their labels cannot be checked.';
  if (part === 'TRAIN')
    return 'Networks memorize the labels of their training images, so predictions there say little about wrong labels. Ask for VALIDATION or TEST.';
  return knowing.length === 0
    ? 'No network here is significantly better than chance, so wrong labels cannot be detected.'
    : null;
}

function answersOf({ epoch, probabilities: bytes, labels }: Judged, classes: number) {
  const probabilities = valuesOf(bytes);
  const predicted = Uint16Array.from(labels, (_label, place) =>
    greatestWithin(probabilities, place * classes, classes),
  );
  const right = Uint8Array.from(labels, (label, place) => Number(predicted[place] === label));
  return { epoch, probabilities, predicted, right };
}
