import { indexOfGreatest, vectorsOf } from '../prediction/probabilities.ts';
import type { Judged } from './judged.ts';

/** As in the paper's experiments. */
const BINS = 15;

export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Null in an empty bin, like the mean confidence. */
  accuracy: number | null;
  confidence: number | null;
}

export interface Calibration {
  expectedCalibrationError: number;
  bins: CalibrationBin[];
}

/**
 * How far confidence is from accuracy: images are put into bins of equal width, open below and closed above, by the
 * probability of their predicted class; the error is the bins' mean |accuracy - confidence|, weighted by their images.
 * C. Guo, G. Pleiss, Y. Sun, K. Weinberger, On Calibration of Modern Neural Networks, ICML 2017, equations 2 and 3.
 */
export function calibrate({ labels, probabilities }: Pick<Judged, 'labels' | 'probabilities'>): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, correct: 0, confidence: 0 }));
  for (const [image, vector] of vectorsOf(probabilities, labels.length).entries()) {
    const predicted = indexOfGreatest(vector);
    const confidence = vector[predicted] ?? 0;
    const bin = sums[Math.min(BINS, Math.max(1, Math.ceil(confidence * BINS))) - 1];
    if (!bin) continue;
    bin.count++;
    bin.confidence += confidence;
    if (predicted === labels[image]) bin.correct++;
  }
  const gaps = sums.map(({ correct, confidence }) => Math.abs(correct - confidence));
  return {
    expectedCalibrationError: gaps.reduce((total, gap) => total + gap, 0) / labels.length,
    bins: sums.map(({ count, correct, confidence }, index) => ({
      from: index / BINS,
      to: (index + 1) / BINS,
      count,
      accuracy: count === 0 ? null : correct / count,
      confidence: count === 0 ? null : confidence / count,
    })),
  };
}
