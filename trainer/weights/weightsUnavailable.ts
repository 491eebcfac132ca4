import { TrainingError } from '../errors/trainingError.ts';

/** The pretrained weights are unavailable. The message says what was tried, what happened and what to do. */
export class WeightsUnavailable extends TrainingError {
  override name = 'WeightsUnavailable';
}
