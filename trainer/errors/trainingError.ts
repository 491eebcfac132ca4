/** A training that cannot go on for a reason that a person can act on. The message becomes the run's `failure`. */
export class TrainingError extends Error {
  override name = 'TrainingError';
}
