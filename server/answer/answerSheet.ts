import type { Judged } from '../evaluation/judged.ts';
import type { Run } from '../generated/prisma/client.ts';
import type { Part } from '../ground/part.ts';
import { greatestWithin, valuesOf } from '../prediction/probabilities.ts';
import { type Chance, isBetterThan } from '../summary/chance.ts';
import { type LabelReview, reviewLabels } from './labelQuality.ts';

/** What one run said of all images of a part, at its headline epoch; by place in the part. */
export interface RunAnswers {
  run: Run;
  name: () => Promise<string>;
  epoch: number;
  /** Of all classes, image by image. */
  probabilities: Float32Array;
  predicted: Uint16Array;
  /** 1 or 0. */
  right: Uint8Array;
}

/** What some runs of an experiment said of the same images. */
export interface AnswerSheet {
  datasetId: string;
  part: Part;
  classes: readonly string[];
  labels: readonly number[];
  runs: readonly RunAnswers[];
  /** How many of the runs are right, by place. */
  rightCounts: Uint16Array;
  /** Why no label can be called probably wrong; null where some may be. */
  whyNoLabelSuspected: string | null;
  /** Of the runs that are better than chance, or where none is of all; null without runs, and of images that they learnt. */
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
  if (runs.length === 0) return 'No run has predictions of these images yet, so nothing can be said of their labels.';
  if (part === 'TRAIN')
    return 'Networks learn the labels of their training images by heart, so what they say of these tells little of the labels: ask for VALIDATION or TEST.';
  return knowing.length === 0
    ? 'No network here is shown to be better than chance, so none has a say in which labels are probably wrong.'
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
