/** Training failed for a reason that the user can act on. The message becomes the run's `failure`. */
export class TrainingError extends Error {
  override name = 'TrainingError';
}
