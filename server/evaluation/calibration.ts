import { indexOfGreatest, vectorsOf } from '../prediction/probabilities.ts';
import type { Judged } from './judged.ts';

/** The number that the paper's experiments use. */
const BINS = 15;

export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Accuracy and mean confidence are null in an empty bin. */
  accuracy: number | null;
  confidence: number | null;
}

export interface Calibration {
  expectedCalibrationError: number;
  bins: CalibrationBin[];
}

/**
 * Measures how far confidence is from accuracy. The probability of its predicted class puts each image into one of several bins
 * of equal width, which exclude their lower bound and include their upper one. The expected calibration error is the mean
 * |accuracy - confidence| of the bins, weighted by their numbers of images.
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
