/** TensorFlow cannot be made ready. The message is for the person who started Quintet: what is missing, and the way out. */
export class TensorflowPreparationError extends Error {
  override name = 'TensorflowPreparationError';
  readonly code = 'TENSORFLOW_NOT_READY';
}
