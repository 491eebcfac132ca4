/** How far a run is. */
export type Progress = {
  phase: string;
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
  imagesPerSecond?: number;
  secondsLeft?: number;
};
