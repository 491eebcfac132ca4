import type { Image } from '../generated/prisma/client.ts';
import type { AnswerSheet, RunAnswers } from './answerSheet.ts';

/** Returns an image with the answers of each run, as plain values because a page has thousands of such fields. */
export const answeredImage = (sheet: AnswerSheet, place: number, image: Image) => ({
  place,
  image: { ...image, className: sheet.classes[image.classIndex] ?? '' },
  answers: sheet.runs.map(by => answerOf(sheet, by, place)),
  get labelQuality() {
    return sheet.review()?.quality[place] ?? null;
  },
  get labelSuspected() {
    return sheet.whyNoLabelSuspected === null ? sheet.review()?.suspected[place] === 1 : null;
  },
  get likelyClass() {
    return sheet.classes[sheet.review()?.likely[place] ?? -1] ?? null;
  },
});

export type AnsweredImage = ReturnType<typeof answeredImage>;

function answerOf({ classes, labels }: AnswerSheet, by: RunAnswers, place: number) {
  const start = place * classes.length;
  const predicted = by.predicted[place] ?? 0;
  return {
    by,
    predictedClass: classes[predicted] ?? '',
    correct: by.right[place] === 1,
    confidence: by.probabilities[start + predicted] ?? 0,
    labelProbability: by.probabilities[start + (labels[place] ?? 0)] ?? 0,
    /** Computed on access, because few queries select it and it is long if there are many classes. */
    get probabilities() {
      return [...by.probabilities.subarray(start, start + classes.length)];
    },
  };
}
