import { TrainingError } from '../errors/trainingError.ts';

/** Weights that a training begins with cannot be had: what was tried, what happened, the way out. */
export class WeightsUnavailable extends TrainingError {
  override name = 'WeightsUnavailable';
}
