import { greatestWithin } from '../prediction/probabilities.ts';

/** Where probabilities count as equal, as in cleanlab. */
const TOLERANCE = 1e-6;

/** No probability reaches it: of a class that no image is labelled with. */
const UNREACHABLE = 2;

/** What several runs say of the labels of a part, together; by place in it. */
export interface LabelReview {
  /** The mean over the runs of the probability that they gave to the label. */
  quality: Float64Array;
  /** The class that is most probable on average. */
  likely: Uint16Array;
  /** 1 where the label is probably wrong, else 0. */
  suspected: Uint8Array;
}

/**
 * Labels by self-confidence, and which are probably wrong by confident learning: another class is the most probable on average
 * over the runs, and a class other than the label is at least as probable as on average for the images labelled with that.
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

/** How probable a class is on average for the images that are labelled with it. */
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
