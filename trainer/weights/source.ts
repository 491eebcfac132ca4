import type { WeightSpec } from '../architectures/weightSpecs.ts';

/** How far a download is. */
export type Fetching = { source: string; doneBytes: number; totalBytes: number };

/** A place that has the weights. */
export type Source = Readonly<{
  /** In the middle of a sentence. */
  title: string;
  /**
   * Fetches and reads them, in the given order and Keras' layout.
   *
   * @param folder where its files may lie meanwhile
   */
  fetch(weights: readonly WeightSpec[], way: Way): Promise<Float32Array[]>;
}>;

export type Way = {
  folder: string;
  onProgress: (progress: Fetching) => void;
  signal: AbortSignal | undefined;
};
