/** The progress of a run. */
export type Progress = {
  phase: string;
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
  imagesPerSecond?: number;
  secondsLeft?: number;
};
