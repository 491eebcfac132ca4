import type { Part } from '../dataset/part.ts';
import type { Judged } from '../evaluation/judged.ts';
import type { Run } from '../generated/prisma/client.ts';
import { greatestWithin, valuesOf } from '../prediction/probabilities.ts';
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
  /** Null where it would say nothing: without runs, or of images that the networks learnt with these very labels. */
  review: () => LabelReview | null;
}

interface Judgement extends Pick<RunAnswers, 'run' | 'name'> {
  judged: Judged | null;
}

export function answerSheet(
  of: Pick<AnswerSheet, 'datasetId' | 'part' | 'classes'>,
  judgements: readonly Judgement[],
): AnswerSheet {
  const labels = judgements.find(({ judged }) => judged)?.judged?.labels ?? [];
  const classes = of.classes.length;
  const runs = judgements.flatMap(({ judged, ...run }) => (judged ? [{ ...run, ...answersOf(judged, classes) }] : []));
  const rightCounts = Uint16Array.from(labels, (_label, place) =>
    runs.reduce((count, { right }) => count + (right[place] ?? 0), 0),
  );
  let reviewed: LabelReview | undefined;
  const review = () => {
    if (runs.length === 0 || of.part === 'TRAIN') return null;
    reviewed ??= reviewLabels(
      runs.map(({ probabilities }) => probabilities),
      labels,
      classes,
    );
    return reviewed;
  };
  return { ...of, labels, runs, rightCounts, review };
}

function answersOf({ epoch, probabilities: bytes, labels }: Judged, classes: number) {
  const probabilities = valuesOf(bytes);
  const predicted = Uint16Array.from(labels, (_label, place) =>
    greatestWithin(probabilities, place * classes, classes),
  );
  const right = Uint8Array.from(labels, (label, place) => Number(predicted[place] === label));
  return { epoch, probabilities, predicted, right };
}
