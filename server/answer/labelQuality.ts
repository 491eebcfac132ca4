import { greatestWithin } from '../prediction/probabilities.ts';

/** Probabilities closer than this count as equal, as in cleanlab. */
const TOLERANCE = 1e-6;

/** The threshold of a class without labelled images, which no probability reaches. */
const UNREACHABLE = 2;

/** A review of the labels of a part by several runs together. Arrays are by place in the part. */
export interface LabelReview {
  /** The mean probability of the label over the runs. */
  quality: Float64Array;
  /** The class with the highest mean probability. */
  likely: Uint16Array;
  /** 1 where the label is probably wrong, else 0. */
  suspected: Uint8Array;
}

/**
 * Scores labels by self-confidence and finds those that are probably wrong by confident learning, with probabilities averaged
 * over the runs: a different class is the most probable, and a class other than the label reaches its mean probability over the
 * images labelled with it.
 * C. Northcutt, L. Jiang, I. Chuang, Confident Learning: Estimating Uncertainty in Dataset Labels, Journal of Artificial
 * Intelligence Research 70 (2021); cleanlab's find_label_issues(filter_by='confident_learning').
 */
export function reviewLabels(runs: readonly Float32Array[], labels: readonly number[], classes: number): LabelReview {
  const mean = meanOf(runs);
  const quality = Float64Array.from(labels, (label, place) => mean[place * classes + label] ?? 0);
  const likely = Uint16Array.from(labels, (_label, place) => greatestWithin(mean, place * classes, classes));
  const thresholds = thresholdsOf(quality, labels, classes);
  const suspected = Uint8Array.from(labels, (label, place) => {
    const probabilityOf = (index: number) => mean[place * classes + index] ?? 0;
    const predicted = likely[place] ?? label;
    if (probabilityOf(predicted) <= probabilityOf(label) + TOLERANCE) return 0;
    const confident = thresholds.flatMap((threshold, index) =>
      probabilityOf(index) >= threshold - TOLERANCE ? [index] : [],
    );
    const guess = confident.length > 1 ? predicted : confident[0];
    return Number(guess !== undefined && guess !== label);
  });
  return { quality, likely, suspected };
}

function meanOf(runs: readonly Float32Array[]): Float64Array {
  const mean = new Float64Array(runs[0]?.length ?? 0);
  for (const values of runs)
    for (let index = 0; index < mean.length; index++)
      mean[index] = (mean[index] ?? 0) + (values[index] ?? 0) / runs.length;
  return mean;
}

/** Returns the mean probability of each class over the images that are labelled with it. */
function thresholdsOf(quality: Float64Array, labels: readonly number[], classes: number): number[] {
  const images = new Uint32Array(classes);
  const sums = new Float64Array(classes);
  for (let place = 0; place < labels.length; place++) {
    const label = labels[place] ?? 0;
    images[label] = (images[label] ?? 0) + 1;
    sums[label] = (sums[label] ?? 0) + (quality[place] ?? 0);
  }
  return Array.from(sums, (sum, index) => (images[index] ? Math.max(2 * TOLERANCE, sum / images[index]) : UNREACHABLE));
}
